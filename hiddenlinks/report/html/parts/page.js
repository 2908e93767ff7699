// One finding in full, what is open, how the page looks, and what is printed.
const MOST_SHEETS = 200; // findings that are printed in full at once
const THEMES = ["auto", "light", "dark"];

function headline(finding) {
  const level = levelOf(finding);
  const sides = beside[finding.finding_id];
  return h("header", {}, h("p", { class: `verdict ${level}` }, h("b", {}, shown(finding.score, 3)), ` ${LEVELS[level]}`),
    h("h2", { id: "claim", tabindex: -1 }, "Listing ", cut(finding.listing_id, 60), ` ${claim(finding)}`),
    sides?.listing.title ? h("p", { class: "title" }, cut(sides.listing.title.text, SHOWN)) : null);
}

function verdicts(finding) {
  const told = (judged.get(finding.finding_id) || []).map((verdict) =>
    h("p", {}, h("b", {}, DECIDED[verdict.decision]), " by ", cut(verdict.by, 60), ", ", h("time", { datetime: verdict.at }, day(verdict.at)), ": ", cut(verdict.why, SHOWN)));
  return told.length ? h("div", { class: "verdicts" }, told) : null;
}

function facts(finding) {
  const row = (name, value) => (value === null ? null : h("div", {}, h("dt", {}, name), h("dd", {}, value)));
  const span = [day(finding.first_seen), day(finding.last_seen)].filter(Boolean);
  const gate = { true: "stands before it", false: "none" }[String(finding.age_gated)];
  return h("dl", { class: "facts" },
    row("finding", [h("code", {}, finding.finding_id), copier(finding.finding_id, "the finding's id")]),
    row("listing", [h("code", {}, cut(finding.listing_id, 60)), copier(finding.listing_id, "the listing's id")]),
    row("seller", finding.seller_id ? h("code", {}, cut(finding.seller_id, 60)) : "unknown"),
    row("category", finding.category ?? "not known"),
    row("direction", `${finding.direction}, by its ${finding.source}`),
    row("seen", span.length ? [...new Set(span)].join(" to ") : "no date"),
    row("age check", gate ?? null));
}

function campaignPart(finding) {
  const campaign = campaigns.get(finding.campaign_id);
  if (!campaign) return null;
  const group = members.get(campaign.campaign_id);
  const others = group.filter((other) => other !== finding).slice(0, 20).map((other) =>
    h("li", {}, h("button", { type: "button", class: "link", onclick: () => open(at.get(other.finding_id), true) },
      `${shown(other.score, 2)} `, brief(titleOf(other) || other.listing_id, 80))));
  const choke = campaign.choke ? h("p", {}, "Its choke point lies on ", h("b", {}, `${campaign.cut} of its ${campaign.ways} ways`), ": ", address(campaign.choke, "the choke point")) : null;
  return h("section", {}, h("h3", {}, "The campaign"),
    h("p", {}, `${many(campaign.listings.length, "listing")} of ${many(campaign.sellers, "seller")} share what few others do. `,
      h("button", { type: "button", class: "link screen", onclick: () => narrow("campaign", campaign.campaign_id) }, "List them")),
    choke, network(campaign, finding), others.length ? h("details", {}, h("summary", {}, "Other findings of it"), h("ul", { class: "others" }, others)) : null);
}

function sheet(finding, whole = false) {
  const made = finding.versions;
  return [headline(finding), verdicts(finding), facts(finding),
    h("section", {}, h("h3", {}, finding.path.length > 1 ? "The way" : "Where"), way(finding, whole)),
    h("section", {}, h("h3", {}, "Side by side"), sides(finding)),
    h("section", {}, h("h3", {}, "Why"), waterfall(finding)), campaignPart(finding),
    h("footer", {}, `hiddenlinks ${made.library}, lexicon ${made.lexicon}, model ${made.model}, policy ${made.policy}`)];
}

function mark(address) {
  try {
    history.replaceState(null, "", address || location.pathname + location.search);
  } catch { /* a page inside another one has no address of its own */ }
}

function open(index, focus) {
  view.open = index;
  const bar = h("nav", { class: "turn", "aria-label": "Finding" },
    h("button", { type: "button", onclick: close }, "\u2190 Overview"),
    h("button", { type: "button", onclick: () => step(-1) }, "Before"), h("button", { type: "button", onclick: () => step(1) }, "Next"),
    h("button", { type: "button", onclick: () => window.print() }, "Print this finding"));
  byId("detail").replaceChildren(bar, ...sheet(findings[index]).filter(Boolean));
  byId("detail").setAttribute("aria-labelledby", "claim");
  byId("detail").hidden = false;
  byId("overview").hidden = true;
  document.body.classList.add("reading");
  mark(`#${findings[index].finding_id}`);
  byId("list").querySelectorAll("[data-index]").forEach((button) =>
    Number(button.dataset.index) === index ? button.setAttribute("aria-current", "true") : button.removeAttribute("aria-current"));
  document.querySelector(".view").scrollTop = 0;
  if (focus) byId("claim").focus({ preventScroll: true });
}

function close() {
  const index = view.open;
  view.open = null;
  byId("detail").hidden = true;
  byId("overview").hidden = false;
  document.body.classList.remove("reading");
  mark("");
  const last = byId("list").querySelector(`[data-index="${index}"]`);
  last?.removeAttribute("aria-current");
  (last || byId("list")).focus();
}

function step(by) {
  const place = view.kept.indexOf(view.open) + by;
  if (place < 0 || place >= view.kept.length) return say("There is no further finding.");
  const page = Math.floor(place / PAGE);
  if (page !== view.page) { view.page = page; drawList(); }
  open(view.kept[place], true);
}

function printAll() {
  const most = view.kept.slice(0, MOST_SHEETS);
  const left = view.kept.length - most.length;
  byId("sheets").replaceChildren(...(left ? [h("p", {}, `The first ${MOST_SHEETS} are printed; ${number(left)} more match.`)] : []),
    ...most.map((index) => h("article", { class: "sheet" }, ...sheet(findings[index], true).filter(Boolean))));
  document.body.classList.add("whole");
  window.print();
}

function start() {
  document.querySelectorAll(".tools, .finder").forEach((part) => { part.hidden = false; });
  startList();
  byId("blur").addEventListener("click", () =>
    byId("blur").setAttribute("aria-pressed", String(document.body.classList.toggle("blur"))));
  byId("theme").addEventListener("click", () => {
    const next = THEMES[(THEMES.indexOf(document.documentElement.dataset.theme || "auto") + 1) % THEMES.length];
    document.documentElement.dataset.theme = next;
    byId("theme").querySelector("span").textContent = next;
  });
  document.querySelector(".skip").addEventListener("click", (event) => { // in a frame its address would be another page
    event.preventDefault();
    (byId("list").querySelector("button[tabindex='0']") || byId("list")).focus();
  });
  byId("print").addEventListener("click", printAll);
  window.addEventListener("afterprint", () => { document.body.classList.remove("whole"); byId("sheets").replaceChildren(); });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && view.open !== null) close(); });
  byId("overview").addEventListener("click", (event) => {
    const button = event.target.closest("button[data-name]");
    if (button) narrow(button.dataset.name, button.dataset.value);
  });
  const asked = at.get(location.hash.slice(1));
  if (asked !== undefined) open(asked, false);
}
start();
