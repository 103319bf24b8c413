// A reply that is not saved yet: the browser keeps it by its ask, and puts it back when the ask is opened again.
const drafts = { data: null, listening: false };

// Streamlit gives the place of a box a class after its key.
const place = (key) => document.querySelector(`.st-key-${CSS.escape(key.trim().replace(/[^a-zA-Z0-9_-]/g, "-"))}`);
const boxes = () => ({
  reason: place(drafts.data.fields.reason)?.querySelector("textarea"),
  positions: [...(place(drafts.data.fields.position)?.querySelectorAll("input[type=radio]") ?? [])],
});
const same = (one, other) => one.position === other.position && one.reason.trim() === other.reason.trim();

function written() {
  const { reason, positions } = boxes();
  return reason && positions.length ? { reason: reason.value, position: positions.findIndex((one) => one.checked) } : null;
}

// React hears of a value only when it is set as a person sets it.
function write({ reason: words, position }) {
  const { reason, positions } = boxes();
  if (reason.value !== words) {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(reason, words);
    reason.dispatchEvent(new Event("input", { bubbles: true }));
  }
  if (positions[position] && !positions[position].checked) positions[position].click();
}

function draft() {
  try {
    return JSON.parse(kept(drafts.data.key));
  } catch {
    return null;
  }
}

function onWritten(event) {
  if (!drafts.data || !Object.values(drafts.data.fields).some((key) => place(key)?.contains(event.target))) return;
  const now = written();
  if (now) keep(drafts.data.key, same(now, drafts.data.saved) ? null : JSON.stringify(now));
}

// The form may be drawn a little after this script is told of it.
function restore(note, tries = 40) {
  if (!note.isConnected) return;
  const found = draft();
  if (!found || same(found, drafts.data.saved)) {
    keep(drafts.data.key, null);
    note.hidden = true;
  } else if (!written()) {
    if (tries) setTimeout(() => restore(note, tries - 1), 50);
  } else {
    note.hidden = same(found, written());
    write(found);
  }
}

export default function show({ data, parentElement }) {
  drafts.data = data;
  if (!drafts.listening) for (const name of ["input", "change"]) document.addEventListener(name, onWritten, true);
  drafts.listening = true;
  let note = parentElement.querySelector(".draft");
  if (!note) {
    note = document.createElement("p");
    Object.assign(note, { className: "draft", hidden: true });
    note.setAttribute("role", "status");
    const discard = document.createElement("button");
    Object.assign(discard, { type: "button", className: "act" });
    discard.addEventListener("click", () => {
      keep(drafts.data.key, null);
      write(drafts.data.saved);
      note.hidden = true;
      boxes().reason?.focus();
    });
    note.append(document.createElement("span"), discard);
    parentElement.replaceChildren(note);
  }
  note.querySelector("span").textContent = data.words;
  note.querySelector("button").textContent = data.discard;
  restore(note);
}
