// Why: the prior and each signal as a bar from the odds before it to the odds after it; and both sides in words.
const odds = (value) => 1 / (1 + Math.exp(-value));
const signed = (value) => (value < 0 ? "\u2212" : "+") + Math.abs(value).toFixed(2);

function bar(from, to, low, high, name) {
  const x = (value) => ((value - low) / (high - low)) * 100;
  const left = Math.min(x(from), x(to));
  return s("svg", { class: "bar", viewBox: "0 0 100 16", preserveAspectRatio: "none", "aria-hidden": "true" },
    s("line", { class: "even", x1: x(0), x2: x(0), y1: 0, y2: 16 }),
    s("rect", { class: name, x: left, width: Math.max(Math.abs(x(to) - x(from)), 0.6), y: 3, height: 10, rx: 1 }));
}

function evidence(finding, signal) {
  const seenWhere = signal.evidence;
  const where = [seenWhere.table, seenWhere.field].filter(Boolean).join(" \u00b7 ");
  return h("p", { class: "evidence" },
    cut(seenWhere.text, SHOWN, (part) => marked(part, quoted(finding), isSensitive(finding))),
    where ? h("span", { class: "where" }, ` (${where})`) : null);
}

function waterfall(finding) {
  const rows = [{ name: "prior", weight: finding.prior }, ...finding.signals];
  let total = 0;
  const steps = rows.map((row) => ({ row, from: total, to: (total += row.weight) }));
  const ends = steps.map((step) => step.to).concat(0);
  const pad = (Math.max(...ends) - Math.min(...ends)) * 0.03 + 0.1;
  const [low, high] = [Math.min(...ends) - pad, Math.max(...ends) + pad];
  const body = steps.map(({ row, from, to }) => h("tr", {},
    h("th", { scope: "row" }, row.name.replace(/_/g, " "), row.evidence ? evidence(finding, row) : h("p", { class: "evidence" }, "before any evidence")),
    h("td", { class: "bars" }, bar(from, to, low, high, row.evidence ? (row.weight < 0 ? "against" : "for") : "prior")),
    h("td", { class: "figure" }, signed(row.weight)), h("td", { class: "figure" }, shown(odds(to), 3))));
  return h("table", { class: "waterfall" },
    h("caption", {}, "Weights are natural log-odds; they add up to the score. The line in the middle is one half."),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "signal, and what it saw"), h("th", { scope: "col" }, "from, to"), h("th", { scope: "col" }, "weight"), h("th", { scope: "col" }, "chance"))),
    h("tbody", {}, body),
    h("tfoot", {}, h("tr", {}, h("th", { scope: "row", colspan: 3 }, unresolved(finding) ? "how suspicious" : "score"), h("td", { class: "figure" }, shown(finding.score, 3)))));
}

function passage(kept, terms, sensitive) {
  const text = cut(kept.text, SHOWN * 2, (part) => marked(part, terms, sensitive));
  const left = kept.length - Array.from(kept.text).length;
  const away = left > 0 ? h("span", { class: "where" }, ` ${number(left)} of ${number(kept.length)} characters are in the dataset alone`) : null;
  return h("div", sensitive ? { class: "sensitive passage", tabindex: 0 } : { class: "passage" }, text, away);
}

function side(heading, said, terms, sensitive) {
  const row = (name, value) => (value ? [h("dt", {}, name), h("dd", {}, value)] : null);
  const part = said.part ? said.part.filter(Boolean).map((word) => seen(word)).join(", ") : null;
  const price = (said.price ?? null) === null ? null : `${number(said.price)} ${said.currency || ""}`;
  return h("section", { class: "side" }, h("h4", {}, heading), h("dl", {},
    row("where", said.node ? address(said.node, "the address") : part ? h("code", {}, cut(part, NODE_SHOWN)) : null),
    row("title", said.title ? passage(said.title, terms, sensitive) : null),
    row("declared as", said.category ? cut(said.category, SHOWN) : null),
    row("price", price ? cut(price, 60) : null),
    row("text", said.text ? passage(said.text, terms, sensitive) : null),
    row("observed", said.observed_at ? h("time", { datetime: said.observed_at }, day(said.observed_at)) : null)));
}

function sides(finding) {
  const both = beside[finding.finding_id];
  if (!both) return h("p", { class: "none" }, "What the listing and its end said is not in this file: it was made from findings alone.");
  const terms = quoted(finding);
  const sensitive = isSensitive(finding);
  const own = { forward: "What the end says", inbound: "What the origin says", self: "What its own part shows" }[finding.direction];
  const silent = unresolved(finding) ? "Nobody could follow the way to its end, so nothing is known of what stands there. That is neither hidden nor clean."
    : "Nothing that was captured there is kept. What makes it count stands among the reasons.";
  return h("div", { class: "sides" }, side("What the listing says", both.listing, terms, false),
    both.other ? side(own, both.other, terms, sensitive) : h("section", { class: "side" }, h("h4", {}, own), h("p", { class: "none" }, silent)));
}
