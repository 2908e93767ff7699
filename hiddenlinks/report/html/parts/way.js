// The way, hop by hop, as a line that runs from node to node.
const ICONS = {
  listing: "M4 9V4h5l8 8-5 5zM6.5 6.5h.01",
  page: "M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14M3 10h14M10 3c4 4 4 10 0 14M10 3c-4 4-4 10 0 14",
  handle: "M3 4h14v9H9l-4 3v-3H3z",
  seller: "M10 4a3 3 0 1 0 0 6a3 3 0 0 0 0-6M4 17c0-6 12-6 12 0",
  image: "M3 4h14v12H3zM3 14l4-5 4 4 2-2 4 4",
  file: "M5 3h7l3 3v11H5zM12 3v3h3",
};
const LONGEST = 12; // hops that are drawn before the middle is folded away
const EDGE = 4; // hops that stay at both ends of a folded way

function icon(type) {
  return s("svg", { viewBox: "0 0 20 20", class: "icon", "aria-hidden": "true" }, s("path", { d: ICONS[type] || ICONS.page }));
}

// A piece of the rail, as high as what stands beside it; dashed where the link was inferred.
function rail(hop) {
  return s("svg", { class: "rail", "aria-hidden": "true" }, s("line", { class: `${hop.provenance} ${setting.families[hop.kind] || ""}`, x1: 20, x2: 20, y1: 0, y2: "100%" }));
}
const tip = () => s("svg", { class: "tip", viewBox: "0 0 12 8", "aria-hidden": "true" }, s("path", { d: "M0 0h12L6 8z" }));

function how(hop) {
  if (!hop.kind) return null;
  const family = setting.families[hop.kind] || "";
  const said = { automatic: "nobody has to act", placed: "somebody laid it" }[family] || family;
  return h("p", { class: "how" }, h("b", {}, hop.kind.replace(/_/g, " ")), h("span", { class: "tag" }, said),
    h("span", { class: `tag ${hop.provenance}` }, hop.provenance),
    h("span", { class: "tag" }, hop.persona ? ["seen as ", h("bdi", {}, cut(hop.persona, 60))] : "seen by everybody"),
    hop.observed_at ? h("time", { datetime: hop.observed_at, title: hop.observed_at }, day(hop.observed_at)) : h("span", { class: "tag" }, "no date"));
}

function role(finding, position) {
  const own = `listing:${finding.listing_id}`;
  const node = finding.path[position].node;
  const title = titleOf(finding);
  if (node === own) return h("p", { class: "role" }, "this listing", title ? [": ", cut(title, 90)] : null);
  if (node !== finding.target) return null;
  if (unresolved(finding)) return h("p", { class: "role open" }, "the last that is known: nobody could follow it on");
  return h("p", { class: "role end" }, finding.direction === "inbound" ? "the origin" : "the end", `: about ${finding.category}`);
}

function hopItem(finding, position) {
  const hop = finding.path[position];
  const next = finding.path[position + 1];
  const family = setting.families[hop.kind] || "start";
  const stop = h("div", { class: "stop" }, next ? rail(next) : null, h("span", { class: "spot" }, icon(typeOf(hop.node))),
    h("div", {}, address(hop.node, `the node of hop ${position}`), role(finding, position)));
  const step = hop.kind ? h("div", { class: "step" }, rail(hop), tip(), how(hop)) : null;
  return h("li", { class: hop.node === finding.target ? `${family} ${unresolved(finding) ? "lost" : "target"}` : family }, step, stop);
}

function folded(finding, from, to, list) {
  const show = h("button", { type: "button", class: "more" }, `show ${to - from} more hops`);
  const item = h("li", { class: "gap" }, rail({ provenance: "inferred" }), show);
  show.addEventListener("click", () => {
    const items = [];
    for (let position = from; position < to; position += 1) items.push(hopItem(finding, position));
    item.replaceWith(...items);
    items[0].querySelector("button")?.focus();
  });
  list.append(item);
}

function way(finding, whole) {
  const length = finding.path.length;
  const list = h("ol", { class: "way", start: 0 });
  const fold = !whole && length > LONGEST;
  for (let position = 0; position < length; position += 1) {
    if (fold && position === EDGE) {
      folded(finding, EDGE, length - EDGE, list);
      position = length - EDGE;
    }
    list.append(hopItem(finding, position));
  }
  return list;
}
