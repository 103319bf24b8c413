// What the page knows of each part of each draft it has shown: its box, the text it began from, and what is on its way.
// A box belongs to a comparison and a part for as long as the page lives: whoever goes on to another comparison leaves
// it as it is, and what is on its way still goes where it was written.
const page = {
  data: null, send: null, boxes: new Map(), outbox: [], number: 0, waiting: null, listening: false, pressing: false, later: 0, draft: null,
  window: `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`, // two windows of one person are two
};

const words = () => page.data.words;
const nameGiven = () => document.querySelector(".judging-name")?.value.trim() || "";
const boxKey = (comparison, part) => JSON.stringify([comparison, part]);
const boxOf = (one) => page.boxes.get(boxKey(one.comparison, one.part));
const isOfBox = (one, box) => one.comparison === box.comparison && one.part === box.part;
const isSending = (box) => page.outbox.some((one) => isOfBox(one, box));
const isHere = (box) => box.comparison === page.data.comparison;

function made(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

// Blanks around a text are not saved, so they make no text another.
const isDirty = (box) => box.area.value.trim() !== box.base.trim();
