// What the parts of the judging script share: what it knows of the page, finding rows, building elements.
// Everything is built with textContent: a heading is text, whatever it looks like.
const page = {
  data: null, // what the server said last
  send: null, // hands acts to the server
  outbox: [], // acts the server has not answered, in the order they were pressed
  sent: null, // { numbers, timer } of those on their way
  number: 0,
  panel: null,
  closed: null, // row whose panel the person has closed while the server has it open
  opening: "", // row whose panel was asked for: it takes the focus when it comes
  said: "",
  focus: null, // what in the rows has the focus, so that it can have it again when they are drawn anew
};

const words = () => page.data.words;
const box = () => document.querySelector(".pair-box");
const byRow = (id) => (id ? document.querySelector(`.pair [data-row="${CSS.escape(id)}"]`) : null);
const isSeen = (element) => element.getClientRects().length > 0;

function make(name, attributes = {}, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "class") element.className = value;
    else if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== null && value !== false) element.setAttribute(key, value);
  }
  element.append(...content.filter((piece) => piece !== null));
  return element;
}

const button = (label, press, kind = "") => make("button", { type: "button", class: `act ${kind}`, onclick: press }, label);

// The first line of the row that an element stands in; a row has one line for each counterpart.
function rowOf(element) {
  let row = element?.closest?.("tr");
  while (row && !row.dataset.row) row = row.previousElementSibling;
  return row;
}

function linesOf(row) {
  const lines = row ? [row] : [];
  while (lines.at(-1)?.nextElementSibling?.classList.contains("again")) lines.push(lines.at(-1).nextElementSibling);
  return lines;
}

// The other script of the page shows rows and counts them.
const tell = (what, detail) => document.dispatchEvent(new CustomEvent(`remiss:${what}`, { detail }));
