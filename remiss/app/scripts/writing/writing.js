// The boxes of a draft: kept by the browser while they are written, saved by themselves, shown anew when others write.
function onClick(event) {
  const link = event.target.closest?.("[data-part]");
  const box = link && page.boxes.get(link.dataset.part);
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
  document.addEventListener("click", onClick);
  document.addEventListener("visibilitychange", () => document.hidden && sendAll());
}

export default function writing({ data, parentElement, setTriggerValue }) {
  const elsewhere = page.data && page.data.comparison !== data.comparison;
  Object.assign(page, { data, send: setTriggerValue });
  if (elsewhere) page.boxes.clear();
  if (elsewhere || !parentElement.querySelector(".writing")) parentElement.replaceChildren(made("div", { className: "writing" }));
  listen();
  const draft = parentElement.querySelector(".writing");
  const boxes = data.parts.map((part) => {
    if (!page.boxes.has(part.id)) page.boxes.set(part.id, newBox(part));
    return page.boxes.get(part.id);
  });
  if (draft.children.length !== boxes.length || boxes.some((box, at) => draft.children[at] !== box.root)) {
    const active = document.activeElement;
    draft.replaceChildren(...boxes.map((box) => box.root));
    if (active?.isConnected && active !== document.activeElement) active.focus({ preventScroll: true });
  }
  for (const id of [...page.boxes.keys()]) if (!data.parts.some((part) => part.id === id)) page.boxes.delete(id);
  answered();
  data.parts.forEach((part, at) => showPart(boxes[at], part));
  requestAnimationFrame(() => boxes.forEach(fit));
}
