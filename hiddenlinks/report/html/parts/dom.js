// Elements from parts: text is only ever text, so that nothing from the input can become markup.
const SVG = "http://www.w3.org/2000/svg";
const SHOWN = 300; // characters of a text before it is cut
const NODE_SHOWN = 160;

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}
const h = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);
const s = (name, attributes, ...children) => fill(document.createElementNS(SVG, name), attributes, children);
const byId = (id) => document.getElementById(id);

// Characters that turn, hide or break a line are shown by their number.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const unhidden = (text) => text.replace(UNSEEN, (c) => "\u27e8U+" + c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0") + "\u27e9");
// An address that no program takes for one, so that nobody follows it by accident.
const defang = (text) => text.replace(/\bhttp(s?:\/\/[^\s/?#]*)/gi, (_, rest) => "hxxp" + rest.replace(/\./g, "[.]"));
const seen = (text) => unhidden(defang(text));
const fold = (text) => text.normalize("NFKC").toLowerCase();
const number = (value) => value.toLocaleString("en");
const shown = (score, digits) => {
  const text = score.toFixed(digits);
  return Number(text) >= 1 && score < 1 ? ">0." + "9".repeat(digits) : text;
};
const many = (count, word) => `${number(count)} ${word}${count === 1 ? "" : "s"}`;
const day = (time) => (time ? time.slice(0, 10) : null);

// The first characters of a long text, and a button that shows the rest.
function cut(text, limit, draw = (part) => [seen(part)]) {
  const whole = Array.from(text.slice(0, limit * 2 + 2)).length > limit;
  const box = h("bdi", { dir: "auto" });
  if (!whole) return fill(box, {}, draw(text));
  const short = Array.from(text.slice(0, limit * 2)).slice(0, limit).join("");
  const more = h("button", { type: "button", class: "more", "aria-expanded": "false" });
  const show = (open) => {
    box.replaceChildren(...draw(open ? text : short + "\u2026"));
    more.setAttribute("aria-expanded", String(open));
    more.textContent = open ? "show less" : `show all ${number(text.length)} characters`;
    box.classList.toggle("long", open);
  };
  more.addEventListener("click", () => show(more.getAttribute("aria-expanded") === "false"));
  show(false);
  return [box, " ", more];
}

// The first characters alone, where the whole stands elsewhere.
function brief(text, limit, kind) {
  const letters = Array.from(text.slice(0, limit * 2 + 2));
  const short = letters.length > limit ? letters.slice(0, limit - 1).join("") + "\u2026" : letters.join("");
  return h("bdi", { dir: "auto", class: kind }, seen(short));
}

// A text in which what was recognised stands out.
function marked(text, terms, sensitive) {
  const found = terms.filter((term) => term.length > 2 && !/^[\d\s.,]+$/.test(term));
  if (!found.length) return [seen(text)];
  const either = found.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+")).join("|");
  return text.split(new RegExp(`(${either})`, "giu")).map((part, at) =>
    at % 2 ? h("mark", { class: sensitive ? "sensitive" : null }, seen(part)) : seen(part));
}

function say(text) {
  byId("said").textContent = "";
  setTimeout(() => { byId("said").textContent = text; }, 30);
}

async function take(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = h("textarea", { class: "away", "aria-hidden": "true" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}

function copier(text, what) {
  const button = h("button", { type: "button", class: "copy", "aria-label": `Copy ${what}`, title: `Copy ${what}` }, "copy");
  button.addEventListener("click", async () => {
    await take(text);
    button.textContent = "copied";
    say(`${what} copied`);
    setTimeout(() => { button.textContent = "copy"; }, 1500);
  });
  return button;
}

const typeOf = (node) => (/^(listing|seller|handle|image|file):/.exec(node) || [null, "page"])[1];

const plainly = (node) => (typeOf(node) === "page" ? defang(node).replace(/^[a-z]+:\/\//, "") : node.slice(typeOf(node).length + 1));

const setting = JSON.parse(byId("setting").textContent);
const PSEUDONYM = new RegExp(setting.pseudonym);
const HIDDEN_NAME = "Personal data was left out. In this file one account has one such name; elsewhere it means nothing.";

// A node as text: what kind of thing it is, its address, and a button that copies it as it is. A pseudonym is not to be
// copied: it might be the name of somebody else.
function address(node, what) {
  const type = typeOf(node);
  const name = type === "page" ? defang(node) : node.slice(type.length + 1);
  return h("span", { class: "address" }, type === "page" ? null : h("span", { class: "type" }, type),
    h("code", {}, cut(name, NODE_SHOWN)),
    PSEUDONYM.test(node) ? h("span", { class: "tag", title: HIDDEN_NAME }, "redacted") : copier(node, what));
}
