// What was found, and what of it is shown: pure functions over the embedded result.
const result = JSON.parse(byId("result").textContent);
const findings = result.findings;
const beside = result.beside;
const campaigns = new Map(result.campaigns.map((campaign) => [campaign.campaign_id, campaign]));
const at = new Map(findings.map((finding, index) => [finding.finding_id, index]));
// What people decided, the latest last.
const judged = new Map();
[...result.verdicts].sort((a, b) => a.at.localeCompare(b.at)).forEach((verdict) =>
  judged.set(verdict.finding_id, [...(judged.get(verdict.finding_id) || []), verdict]));
const DECIDED = { confirm: "confirmed", dismiss: "dismissed", reopen: "open again" };
const decided = (finding) => DECIDED[judged.get(finding.finding_id)?.at(-1).decision] || "not judged";
const HALF = 0.5;

const hops = (finding) => finding.path.length - 1;
const unresolved = (finding) => finding.status === "unresolved";
const levelOf = (finding) => (unresolved(finding) ? "unresolved" : finding.score >= HALF ? "likely" : "unlikely");
const LEVELS = {
  likely: "more likely hidden than not",
  unlikely: "less likely hidden than not",
  unresolved: "could not be followed",
};
const OWN = { variant: "one of its variants", text: "its own text", image: "one of its images", history: "an earlier observation", link: "its links" };
const titleOf = (finding) => beside[finding.finding_id]?.listing.title?.text || null;

function claim(finding) {
  if (unresolved(finding)) return "leads out of sight";
  if (finding.direction === "forward") return `leads to ${finding.category}`;
  if (finding.direction === "inbound") return `is promoted as ${finding.category}`;
  return `shows ${finding.category} in ${OWN[finding.source]}`;
}

// The words that signals quote: what was recognised.
const quoted = (finding) => [...new Set(finding.signals.flatMap((signal) =>
  [...signal.evidence.text.matchAll(/\u201c([^\u201d]{1,80})\u201d/g)].map((match) => match[1])))];
const isSensitive = (finding) => finding.category === "adult";

const haystacks = [];
function haystack(index) {
  if (haystacks[index] === undefined) {
    const finding = findings[index];
    const sides = beside[finding.finding_id];
    const parts = [finding.finding_id, finding.listing_id, finding.seller_id, finding.category, finding.target,
      finding.campaign_id, sides?.listing.title?.text, sides?.listing.category, sides?.other?.title?.text,
      ...finding.path.map((hop) => hop.node)];
    haystacks[index] = fold(parts.filter(Boolean).map((part) => part.slice(0, 2000)).join("\n"));
  }
  return haystacks[index];
}

const ORDERS = {
  score: ["Score", (a, b) => b.score - a.score],
  last: ["Last seen", (a, b) => (b.last_seen || "").localeCompare(a.last_seen || "")],
  first: ["First seen", (a, b) => (b.first_seen || "").localeCompare(a.first_seen || "")],
  far: ["Hops, most first", (a, b) => hops(b) - hops(a)],
  near: ["Hops, fewest first", (a, b) => hops(a) - hops(b)],
  seller: ["Seller", (a, b) => (a.seller_id || "\uffff").localeCompare(b.seller_id || "\uffff")],
  campaign: ["Campaign", (a, b) => (a.campaign_id || "\uffff").localeCompare(b.campaign_id || "\uffff")],
  listing: ["Listing", (a, b) => a.listing_id.localeCompare(b.listing_id)],
};

// Positions of the findings that pass the filters, in the chosen order; ties keep the order of the result.
function chosen(filters) {
  const words = (fold(filters.words).match(/"[^"]+"|\S+/g) || []).map((word) => word.replace(/^"|"$/g, ""));
  const passes = (finding, index) =>
    (!filters.status || levelOf(finding) === filters.status) &&
    (!filters.category || String(finding.category ?? "none") === filters.category) &&
    (!filters.direction || finding.direction === filters.direction) &&
    (!filters.verdict || decided(finding) === filters.verdict) &&
    (!filters.source || finding.source === filters.source) &&
    (!filters.campaign || finding.campaign_id === filters.campaign) &&
    (!filters.signal || finding.signals.some((signal) => signal.name === filters.signal)) &&
    finding.score >= filters.least &&
    words.every((word) => haystack(index).includes(word));
  const kept = [];
  findings.forEach((finding, index) => { if (passes(finding, index)) kept.push(index); });
  if (filters.order === "score") return kept; // as the result has it
  const compare = ORDERS[filters.order][1];
  return kept.sort((a, b) => compare(findings[a], findings[b]) || a - b);
}

function counted(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || String(a[0]).localeCompare(String(b[0])));
}
