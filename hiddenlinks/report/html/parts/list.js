// The list of findings: filters, order, pages of fifty, and arrow keys from one to the next.
const PAGE = 50;
const EMPTY = { words: "", status: "", category: "", direction: "", source: "", signal: "", campaign: "", verdict: "", least: 0, order: "score" };
const view = { filters: { ...EMPTY }, kept: [], page: 0, open: null };

const option = (value, text) => h("option", { value }, text);
function options(id, values, word = (value) => value) {
  const choices = counted(values).map(([value, count]) => option(value, `${word(value)} (${number(count)})`));
  byId(id).replaceChildren(option("", "all"), ...choices);
  byId(id).disabled = choices.length < 2;
}

function campaignName(id) {
  const campaign = campaigns.get(id);
  return campaign ? `${id.slice(0, 8)}: ${many(campaign.listings.length, "listing")}` : id.slice(0, 8);
}

function fillFilters() {
  options("status", findings.map(levelOf), (level) => LEVELS[level]);
  options("category", findings.map((finding) => String(finding.category ?? "none")));
  options("direction", findings.map((finding) => finding.direction));
  options("source", findings.map((finding) => finding.source));
  options("signal", findings.flatMap((finding) => finding.signals.map((signal) => signal.name)), (name) => name.replace(/_/g, " "));
  options("campaign", findings.map((finding) => finding.campaign_id).filter(Boolean), campaignName);
  options("verdict", findings.map(decided));
  byId("verdict").parentElement.hidden = judged.size === 0;
  byId("order").replaceChildren(...Object.entries(ORDERS).map(([value, [text]]) => option(value, text)));
}

function tied(finding) {
  if (finding.target) return brief(plainly(finding.target), 70);
  const part = finding.signals.find((signal) => signal.evidence.field);
  const said = part?.evidence.text.replace(` shows ${finding.category}, which the listing does not declare`, "");
  return part ? brief(`in ${said}`, 90, isSensitive(finding) ? "sensitive" : null) : null;
}

function entry(index) {
  const finding = findings[index];
  const title = titleOf(finding);
  const level = levelOf(finding);
  const name = h("span", { class: "name" }, brief(title || finding.listing_id, 90));
  const button = h("button", { type: "button", "data-index": index, "aria-current": view.open === index ? "true" : null, tabindex: -1 },
    h("span", { class: `score ${level}`, title: LEVELS[level] }, shown(finding.score, 2)),
    h("span", { class: "lines" }, name,
      h("span", { class: "claim" }, claim(finding), h("span", { class: `dot ${finding.category || "open"}` })),
      h("span", { class: "tied" }, tied(finding))),
    h("span", { class: "meta" }, hops(finding) ? many(hops(finding), "hop") : finding.source,
      judged.has(finding.finding_id) ? h("span", { class: "decided" }, decided(finding)) : null));
  return h("li", {}, button);
}

function turn(page) {
  view.page = page;
  drawList();
  byId("list").scrollTop = 0;
  byId("list").querySelector("button")?.focus();
}

function drawPages(last) {
  const go = (page, text, label) => h("button", { type: "button", disabled: page < 0 || page > last, "aria-label": label, onclick: () => turn(page) }, text);
  byId("pages").replaceChildren(...(last < 1 ? [] : [
    go(view.page > 0 ? 0 : -1, "\u00ab", "first page"), go(view.page - 1, "\u2039", "page before"),
    h("span", {}, `page ${view.page + 1} of ${last + 1}`),
    go(view.page + 1, "\u203a", "next page"), go(view.page < last ? last : last + 1, "\u00bb", "last page")]));
}

function drawList() {
  const last = Math.max(Math.ceil(view.kept.length / PAGE) - 1, 0);
  const here = view.kept.slice(view.page * PAGE, (view.page + 1) * PAGE);
  const none = h("li", { class: "none" }, findings.length ? "No finding matches. Clear a filter to see more." : "There is no finding.");
  byId("list").replaceChildren(...(here.length ? here.map(entry) : [none]));
  byId("list").setAttribute("start", view.page * PAGE + 1);
  const reach = byId("list").querySelector("[aria-current]") || byId("list").querySelector("button");
  reach?.setAttribute("tabindex", "0"); // one stop for the tab key; arrows go on from there
  byId("count").textContent = `${number(view.kept.length)} of ${many(findings.length, "finding")}`;
  drawPages(last);
}

function refresh() {
  const form = byId("filters");
  for (const name of Object.keys(EMPTY)) view.filters[name] = form.elements[name].value;
  view.filters.least = Number(view.filters.least) || 0;
  view.kept = chosen(view.filters);
  view.page = 0;
  drawList();
}

// From elsewhere in the page: show these alone.
function narrow(name, value) {
  byId("filters").reset();
  byId(name).value = value;
  refresh();
  say(byId("count").textContent);
}

function onKey(event) {
  const buttons = [...byId("list").querySelectorAll("button")];
  const now = buttons.indexOf(document.activeElement);
  const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (event.key === "PageDown" && (view.page + 1) * PAGE < view.kept.length) turn(view.page + 1);
  else if (event.key === "PageUp" && view.page > 0) turn(view.page - 1);
  else if (to === undefined || !buttons[to]) return;
  else buttons[to].focus();
  event.preventDefault();
}

function startList() {
  fillFilters();
  const form = byId("filters");
  let waiting = null;
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(refresh, 120); });
  form.addEventListener("reset", () => setTimeout(refresh, 0));
  form.addEventListener("submit", (event) => { event.preventDefault(); refresh(); });
  byId("list").addEventListener("keydown", onKey);
  byId("list").addEventListener("focusin", (event) => {
    byId("list").querySelectorAll("button[tabindex='0']").forEach((button) => button.setAttribute("tabindex", "-1"));
    event.target.setAttribute("tabindex", "0");
  });
  byId("list").addEventListener("click", (event) => {
    const button = event.target.closest("button[data-index]");
    if (button) open(Number(button.dataset.index), true);
  });
  refresh();
}
