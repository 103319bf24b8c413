// Texts that are not saved: the browser keeps each for its window, comparison and part until the server has it. One of
// a window that is gone, after a crash or a reload, is taken over by the next that shows the part.
const DRAFT = "remiss-draft";
const HELD = "remiss-window-"; // name of the lock that a window holds as long as it lives

const textKey = (box) => JSON.stringify([DRAFT, box.comparison, box.part, page.window]);

function keepText(box) {
  const text = { text: box.area.value, base: box.base, sent: box.sent, at: Date.now() };
  keep(textKey(box), isDirty(box) ? JSON.stringify(text) : null);
}

// Without locks, as on a page that is not served by this machine, every other window counts as gone.
function holdWindow() {
  navigator.locks?.request(HELD + page.window, () => new Promise(() => {}));
}

async function windowsAlive() {
  try {
    const { held } = await navigator.locks.query();
    return new Set(held.map((one) => one.name));
  } catch {
    return new Set();
  }
}

function keptKeys() {
  try {
    return Object.keys(localStorage);
  } catch {
    return []; // what this window keeps in its memory, no other has left there
  }
}

// The texts that other windows left of a part, the newest first: [key, text].
function leftTexts(box, alive) {
  const found = [];
  for (const key of keptKeys()) {
    const [draft, comparison, part, owner] = parsed(key) || [];
    if (draft !== DRAFT || !isOfBox({ comparison, part }, box) || owner === page.window) continue;
    if (alive.has(HELD + owner)) continue;
    const text = parsed(kept(key));
    if (typeof text?.text === "string" && typeof text.base === "string") found.push([key, text]);
  }
  return found.sort(([, one], [, two]) => (two.at || 0) - (one.at || 0));
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

// What is written here meanwhile comes first; what was left waits for the next time.
async function restore(box) {
  const [found] = leftTexts(box, await windowsAlive());
  if (!found || isDirty(box) || isSending(box)) return;
  const [key, text] = found;
  keep(key, null);
  if (text.text.trim() === box.base.trim()) return;
  box.area.value = text.text;
  box.base = text.base;
  box.sent = Array.isArray(text.sent) ? text.sent : [];
  keepText(box);
  fit(box);
  tell(box, "restored");
  soon(box);
}
