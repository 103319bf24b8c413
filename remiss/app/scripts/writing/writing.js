// The boxes of a draft: kept by the browser while they are written, saved by themselves, shown anew when others write.
function onClick(event) {
  const link = event.target.closest?.("[data-part]");
  const box = link && page.boxes.get(boxKey(page.data.comparison, link.dataset.part));
  if (!box || event.button) return;
  event.preventDefault();
  const folded = box.area.closest("details");
  if (folded) folded.open = true;
  box.area.focus();
  const { start, end } = link.dataset;
  if (start && !isDirty(box)) box.area.setSelectionRange(toUnits(box.area.value, start), toUnits(box.area.value, end));
  box.root.scrollIntoView({ block: "center" });
}

// Offsets from the server count code points; the browser counts UTF-16 units.
const toUnits = (text, points) => [...text].slice(0, Number(points)).join("").length;

function sendAll() {
  for (const box of page.boxes.values()) write(box);
}

function listen() {
  if (page.listening) return;
  page.listening = true;
  holdWindow();
  document.addEventListener("click", onClick);
  document.addEventListener("click", holdPress, true);
  window.addEventListener("popstate", () => veil(page.draft));
  document.addEventListener("visibilitychange", () => document.hidden && sendAll());
}

// A column is narrow until the page is laid out, and other again when the window is: boxes are as high as their text.
function watch(draft) {
  let width = 0;
  const wide = new ResizeObserver(([entry]) => {
    if (entry.contentRect.width === width) return;
    width = entry.contentRect.width;
    requestAnimationFrame(() => [...page.boxes.values()].filter((box) => box.root.isConnected).forEach(fit));
  });
  wide.observe(draft);
}

// The server takes a while to show another response; until then nobody writes in the one they have left.
function veil(draft) {
  const here = new URL(location.href).searchParams.get("jamforelse");
  if (draft) draft.style.visibility = here && here !== page.data.comparison.split(".")[0] ? "hidden" : "";
}

// A part that is gone in the draft stays on the page while it holds what is not saved, and goes after that.
function boxesOf(data) {
  const shown = data.parts.map((part) => {
    const key = boxKey(data.comparison, part.id);
    if (!page.boxes.has(key)) page.boxes.set(key, newBox(data.comparison, part));
    return page.boxes.get(key);
  });
  for (const [key, box] of page.boxes) {
    if (!isHere(box) || shown.includes(box)) continue;
    if (isDirty(box)) shown.push(box);
    else page.boxes.delete(key);
  }
  return shown;
}

export default function writing({ data, parentElement, setTriggerValue }) {
  const goneOn = page.data && page.data.comparison !== data.comparison;
  Object.assign(page, { data, send: setTriggerValue });
  if (!parentElement.querySelector(".writing")) {
    parentElement.replaceChildren(made("div", { className: "writing" }));
    watch(parentElement.firstChild);
  }
  listen();
  const draft = parentElement.querySelector(".writing");
  const boxes = boxesOf(data);
  if (draft.children.length !== boxes.length || boxes.some((box, at) => draft.children[at] !== box.root)) {
    const active = document.activeElement;
    draft.replaceChildren(...boxes.map((box) => box.root));
    if (active?.isConnected && active !== document.activeElement) active.focus({ preventScroll: true });
  }
  page.draft = draft;
  veil(draft);
  answered();
  data.parts.forEach((part, at) => showPart(boxes[at], part));
  if (goneOn) sendAll(); // what was written in the one before goes there
  requestAnimationFrame(() => boxes.forEach(fit));
}
