// A campaign as a small graph: listings, what they share, and where it leads, in columns from left to right.
const MOST = 14; // nodes of a column that are drawn
const COLUMN = 210;
const ROW = 30;

const members = new Map();
findings.forEach((finding) => {
  if (finding.campaign_id) members.set(finding.campaign_id, [...(members.get(finding.campaign_id) || []), finding]);
});

// The ways without the nodes that only pass on: a run of hops is one edge that knows how many it stands for.
function contracted(group) {
  const out = new Map();
  const into = new Map();
  const add = (map, key, value) => map.set(key, (map.get(key) || new Set()).add(value));
  const fixed = new Set();
  for (const finding of group) {
    const nodes = finding.path.map((hop) => hop.node);
    fixed.add(nodes[0]).add(nodes[nodes.length - 1]);
    nodes.slice(1).forEach((node, i) => { add(out, nodes[i], node); add(into, node, nodes[i]); });
  }
  const stays = (node) => fixed.has(node) || (out.get(node)?.size || 0) !== 1 || (into.get(node)?.size || 0) !== 1;
  const edges = new Map();
  for (const finding of group) {
    let from = finding.path[0].node;
    let length = 0;
    for (const hop of finding.path.slice(1)) {
      length += 1;
      if (!stays(hop.node)) continue;
      if (hop.node !== from) edges.set(JSON.stringify([from, hop.node]), { from, to: hop.node, length });
      from = hop.node;
      length = 0;
    }
  }
  return [...edges.values()];
}

// Each node as far right as the longest way to it; a circle is cut where it closes.
function layered(edges) {
  const layer = new Map();
  const nodes = [...new Set(edges.flatMap((edge) => [edge.from, edge.to]))].sort();
  nodes.forEach((node) => layer.set(node, 0));
  for (let round = 0; round < Math.min(nodes.length, 12); round += 1) {
    let moved = false;
    for (const edge of edges) {
      if (layer.get(edge.to) <= layer.get(edge.from) && layer.get(edge.from) < 11) {
        layer.set(edge.to, layer.get(edge.from) + 1);
        moved = true;
      }
    }
    if (!moved) break;
  }
  return layer;
}

// Where each node stands; nodes that find no room share the last place of their column.
function placed(edges, choke, own) {
  const layer = layered(edges);
  const degree = new Map();
  edges.forEach(({ from, to }) => [from, to].forEach((node) => degree.set(node, (degree.get(node) || 0) + 1)));
  const columns = [];
  for (const [node, column] of layer) (columns[column] ||= []).push(node);
  const used = columns.filter(Boolean);
  const position = new Map();
  const tall = Math.min(Math.max(...used.map((column) => column.length)), MOST + 1);
  used.forEach((column, x) => {
    const before = (node) => {
      const rows = edges.filter((edge) => edge.to === node && position.has(edge.from)).map((edge) => position.get(edge.from).y);
      return rows.length ? rows.reduce((a, b) => a + b, 0) / rows.length : 0;
    };
    const worth = (node) => (node === choke) * 2 + own.has(node);
    column.sort((a, b) => worth(b) - worth(a) || degree.get(b) - degree.get(a) || a.localeCompare(b));
    const kept = column.slice(0, MOST).sort((a, b) => before(a) - before(b) || a.localeCompare(b));
    const rows = kept.length + (column.length > MOST ? 1 : 0);
    const place = (row) => ({ x: 20 + x * COLUMN, y: 24 + ((row + 0.5) * tall / rows) * ROW });
    kept.forEach((node, row) => position.set(node, place(row)));
    column.slice(MOST).forEach((node) => position.set(node, { ...place(kept.length), more: column.length - MOST }));
  });
  return { position, width: 20 + used.length * COLUMN, height: 48 + tall * ROW };
}

function network(campaign, own) {
  const edges = contracted(members.get(campaign.campaign_id).filter((finding) => finding.path.length > 1));
  if (!edges.length) return h("p", { class: "none" }, "What ties it together is not a way: the same seller, or the same words.");
  const mine = new Set(own.path.map((hop) => hop.node));
  const { position, width, height } = placed(edges, campaign.choke, mine);
  const lines = edges.map(({ from, to, length }) => {
    const [a, b] = [position.get(from), position.get(to)];
    const middle = (a.x + b.x) / 2;
    return s("g", {}, s("path", { class: mine.has(from) && mine.has(to) ? "edge mine" : "edge", d: `M${a.x + 8} ${a.y}C${middle} ${a.y} ${middle} ${b.y} ${b.x - 8} ${b.y}` }),
      length > 1 ? s("text", { class: "times", x: b.x - 28, y: a.y === b.y ? b.y - 4 : (a.y + 3 * b.y) / 4 - 4 }, `${length} hops`) : null);
  });
  const drawn = new Set();
  const dots = [...position].map(([node, { x, y, more }]) => {
    if (more && drawn.has(`${x} ${y}`)) return null;
    drawn.add(`${x} ${y}`);
    const mark = more ? "more" : node === `listing:${own.listing_id}` ? "own" : node === campaign.choke ? "choke" : typeOf(node);
    return s("g", { class: `dot ${mark}` }, s("circle", { cx: x, cy: y, r: node === campaign.choke ? 8 : 6 }),
      s("text", { x: x + 11, y: y + 4 }, more ? `and ${more} more` : brief(plainly(node), 24).textContent), s("title", {}, more ? `and ${more} more` : brief(defang(node), 300).textContent));
  });
  const told = `Graph of the campaign: ${campaign.listings.length} listings, ${edges.length} links between what they share`;
  return h("div", { class: "network", tabindex: 0, role: "group", "aria-label": "Graph of the campaign, may be scrolled" },
    s("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": told }, lines, dots));
}
