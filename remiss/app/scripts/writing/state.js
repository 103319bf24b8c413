// What the page knows of each part of the draft: its box, the text it began from, and what is on its way.
const page = { data: null, send: null, boxes: new Map(), outbox: [], number: 0, waiting: null, listening: false };

const words = () => page.data.words;
const nameGiven = () => document.querySelector(".judging-name")?.value.trim() || "";

function made(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

// A text that is not saved belongs to a part of a comparison's draft; the browser keeps it until the server has it.
const textKey = (part) => JSON.stringify(["remiss-draft", page.data.comparison, part]);

function keptText(part) {
  try {
    const found = JSON.parse(kept(textKey(part)) || "null");
    return found && typeof found.text === "string" && typeof found.base === "string" ? found : null;
  } catch {
    return null;
  }
}

const isDirty = (box) => box.area.value !== box.base;

function keepText(box) {
  keep(textKey(box.id), isDirty(box) ? JSON.stringify({ text: box.area.value, base: box.base }) : null);
}
