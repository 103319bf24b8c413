// Buttons and keys of the rows, and the order in which what is new is put into the page.
const KEYS = { s: "confirm", f: "reject", g: "review", k: "open" };

function press(pressed) {
  const { act: kind, of: row, left, right, entry } = pressed.dataset;
  if (kind === "open") toggle(row);
  else if (kind === "undo") act("undo", { row: rowOf(pressed)?.dataset.row || "", entry: Number(entry) });
  else if (kind === "review") act(pressed.getAttribute("aria-pressed") === "true" ? "unreview" : "review", { row });
  else act(kind, { row, left, right });
}

function onClick(event) {
  const pressed = event.target.closest?.("[data-act]");
  if (!pressed || event.button) return;
  event.preventDefault();
  press(pressed);
}

function onKey(event) {
  if (event.repeat || event.isComposing) return;
  if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable=true]")) {
    if (event.key === "Escape" && event.target.closest(".judge-panel")) close();
    return;
  }
  if (event.key === "Escape" && page.panel?.isConnected) return close();
  const kind = KEYS[event.key.toLowerCase()];
  if (!kind || !event.target.closest?.(".pair-box")) return;
  event.preventDefault();
  const line = event.target.closest("tr");
  if (!line && !document.querySelector(".pair .here")) return choose();
  const pressed = meant(kind, line);
  if (pressed) press(pressed);
  else say(words().no_suggestion);
}

// A key in the bar while no row is chosen chooses one: nothing is judged that may not even be in sight.
function choose() {
  const row = firstToReview();
  if (!row) return;
  tell("show", { row: row.dataset.row });
  say(words().chosen);
}

// The button a key stands for: that of the line one is in, else the first of the row's lines.
function meant(kind, line) {
  const row = rowOf(line) || document.querySelector(".pair .here");
  const wanted = kind === "confirm" ? '[data-act="confirm"], [data-act="alone"]' : `[data-act="${kind}"]`;
  const lines = [...(line ? [line] : []), ...linesOf(row)];
  return lines.map((one) => one.querySelector(wanted)).find(Boolean);
}

function onLeaving(event) {
  if (page.outbox.some((one) => one.kind !== "open")) event.preventDefault(); // the browser asks, in its own words
}

function settle() {
  if (!page.data || !box()) return;
  place();
  awaited();
  showOnly();
  progress();
  refocus();
}

function start() {
  document.addEventListener("click", onClick);
  document.addEventListener("focusin", remember);
  document.addEventListener("pointerdown", letGo);
  window.addEventListener("keydown", onKey);
  window.addEventListener("beforeunload", onLeaving);
  new MutationObserver(settle).observe(document.body, { childList: true, subtree: true });
}

export default function judging({ data, parentElement, setTriggerValue }) {
  const first = page.data === null;
  const elsewhere = !first && [data.base, data.other].join() !== [page.data.base, page.data.other].join();
  Object.assign(page, { data, send: setTriggerValue });
  if (elsewhere) {
    page.panel?.remove();
    Object.assign(page, { panel: null, closed: data.panel?.row, focus: null, opening: "", said: "" });
  }
  bar(parentElement);
  if (first) start();
  take(answered());
  pump();
  settle();
}
