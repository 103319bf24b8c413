// The buttons of the rows and the panel below a row. What a person writes stays in the page, and in the browser's own
// store, until the server says that it is saved. Everything is built with textContent: a heading is text.
const page = { data: null, send: null, number: 0, pending: null, handled: 0, panel: null, focus: null };
const KEYS = { s: "confirm", f: "reject", g: "review", k: "open" };
const NAME = "remiss-name";

const byRow = (id) => document.querySelector(`.pair [data-row="${CSS.escape(id)}"]`);
const box = () => document.querySelector(".pair-box");
const words = () => page.data.words;

function store(key, value) {
  try {
    if (value === undefined) return localStorage.getItem(key) || "";
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch { /* a browser that keeps nothing: the page works without */ }
  return "";
}

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

function say(text) {
  const place = document.querySelector(".judging-said");
  if (place) place.textContent = text;
}

// --- one act to the server ---

function act(kind, details, from) {
  const name = document.querySelector(".judging-name")?.value.trim() || "";
  if (kind !== "open" && !name) {
    page.pending = () => act(kind, details, from);
    say(words().name_first);
    document.querySelector(".judging-name")?.focus();
    return;
  }
  page.pending = null;
  page.number = Math.max(Date.now(), page.number + 1);
  page.last = { kind, ...details };
  page.focus = { row: details.row || details.left || rowOf(from)?.dataset.row || "", kind };
  page.send("act", { kind, number: page.number, by: name, place: page.data.place, ...details });
}

function rowOf(element) {
  let row = element?.closest?.("tr");
  while (row && !row.dataset.row) row = row.previousElementSibling;
  return row;
}

function press(pressed) {
  const { act: kind, of: row, left, right, entry } = pressed.dataset;
  if (kind === "open") toggle(row);
  else if (kind === "undo") act("undo", { entry: Number(entry) }, pressed);
  else if (kind === "review") act(pressed.getAttribute("aria-pressed") === "true" ? "unreview" : "review", { row }, pressed);
  else act(kind, { row, left, right }, pressed);
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
  if (event.key === "Escape" && page.panel) return close();
  const kind = KEYS[event.key.toLowerCase()];
  if (!kind || !event.target.closest?.(".pair-box")) return;
  const row = rowOf(event.target.closest("tr")) || document.querySelector(".pair .here");
  const pressed = row?.querySelector(`[data-act="${kind}"]`) || (kind === "confirm" && row?.querySelector('[data-act="alone"]'));
  if (!pressed) return;
  event.preventDefault();
  press(pressed);
}

// --- the bar ---

function bar(parent) {
  if (parent.querySelector(".judging-bar")) return;
  const name = make("input", {
    class: "judging-name", type: "text", id: "judging-name", maxlength: "80", autocomplete: "name",
    onchange: (event) => store(NAME, event.target.value.trim()),
    onkeydown: (event) => {
      if (event.key !== "Enter") return;
      store(NAME, event.target.value.trim());
      if (!page.pending || !event.target.value.trim()) return;
      page.pending();
      event.target.blur(); // back to the row
    },
  });
  name.value = store(NAME);
  const only = make("input", { type: "checkbox", id: "judging-only", onchange: showOnly });
  parent.replaceChildren(make("div", { class: "judging-bar" },
    make("label", { for: "judging-name" }, words().name), name,
    make("span", { class: "judging-progress" },
      make("span", { class: "bar", "aria-hidden": "true" }, make("i")), make("span", { class: "judging-reviewed" })),
    make("label", { class: "judging-only" }, only, ` ${words().unreviewed}`),
    make("span", { class: "judging-keys" }, words().keys),
    make("span", { class: "judging-said", role: "status" })));
}

function showOnly() {
  box()?.classList.toggle("only-unreviewed", Boolean(document.getElementById("judging-only")?.checked));
}

function refreshBar() {
  const { reviewed, share } = page.data;
  document.querySelector(".judging-reviewed").textContent = reviewed;
  document.querySelector(".judging-progress i").style.width = `${Math.round(100 * share)}%`;
}

// --- the panel ---

function toggle(row) {
  if (page.panel?.dataset.panel === row) return close();
  if (page.data.panel?.row === row) { // the server has it open still: only the page closed it
    page.closed = null;
    page.focus = { row, kind: "panel" };
    return settle();
  }
  act("open", { row });
}

function close() {
  const row = page.panel?.dataset.panel;
  page.panel?.remove();
  page.panel = null;
  page.closed = row;
  mark("");
  if (row) byRow(row)?.querySelector("[data-act=open]")?.focus();
}

function mark(row) {
  for (const pressed of document.querySelectorAll("[data-act=open]")) {
    pressed.setAttribute("aria-expanded", String(pressed.dataset.of === row));
  }
}

function pairOf(panel, id) {
  return panel.atOther ? { left: id, right: panel.section } : { left: panel.section, right: id };
}

function offer(panel, one) {
  const why = one.why ? make("span", { class: "why" }, one.why) : null;
  const score = one.score ? make("span", { class: "score" }, one.score) : null;
  return make("li", {},
    button(words().link, () => act("confirm", { row: panel.row, ...pairOf(panel, one.id) }), "link"),
    make("span", { class: "name", lang: "sv" }, one.text), score, why);
}

function search(panel) {
  const list = make("ul", { class: "found" });
  const found = (wanted) => {
    const parts = wanted.toLowerCase().split(/\s+/).filter(Boolean);
    const hits = panel.sections.filter((one) => parts.every((part) => one.text.toLowerCase().includes(part)));
    list.replaceChildren(...hits.slice(0, 8).map((one) => offer(panel, one)));
    if (!hits.length) list.append(make("li", { class: "quiet" }, words().none_found));
  };
  const input = make("input", { type: "search", id: "judging-search", autocomplete: "off",
    oninput: (event) => (event.target.value.trim() ? found(event.target.value) : list.replaceChildren()) });
  return make("div", { class: "searching" }, make("label", { for: "judging-search" }, words().search), input, list);
}

function noteBox(panel) {
  const key = `remiss-note ${page.data.place} ${panel.row}`;
  const kept = store(key);
  const area = make("textarea", { id: "judging-note", rows: "3", maxlength: "10000" });
  area.value = kept || panel.note;
  const unsaved = make("span", { class: "quiet" }, kept && kept !== panel.note ? words().note_unsaved : "");
  area.addEventListener("input", () => {
    store(key, area.value === panel.note ? "" : area.value);
    unsaved.textContent = area.value === panel.note ? "" : words().note_unsaved;
  });
  const save = () => act("note", { row: panel.row, text: area.value });
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
  });
  return make("div", { class: "noting" }, make("label", { for: "judging-note" }, words().note), area,
    make("div", { class: "acts" }, button(words().note_save, save, "primary"), unsaved));
}

function reading(panel) {
  if (!panel.links.length) return null;
  return make("div", { class: "reading" }, make("h4", {}, words().read), ...panel.links.map((link) =>
    make("p", {}, panel.links.length > 1 ? make("span", { class: "name", lang: "sv" }, `${link.text}: `) : null,
      ...["versions", "matter"].map((way) => {
        const chosen = link.way === way;
        const pressed = button(words()[way], () => act(way, { row: panel.row, left: link.left, right: link.right }), "way");
        pressed.setAttribute("aria-pressed", String(chosen));
        return pressed;
      }))));
}

function build(panel) {
  const candidates = panel.candidates.length
    ? make("ul", { class: "found" }, ...panel.candidates.map((one) => offer(panel, one)))
    : make("p", { class: "quiet" }, words().no_candidates);
  const alone = panel.isAlone ? null
    : button(words().alone, () => act("alone", { row: panel.row }), "alone");
  const inside = make("div", { class: "judge-box", role: "group", "aria-label": panel.title },
    make("div", { class: "judge-head" }, make("h3", { tabindex: "-1" }, panel.title), button(words().close, close, "close")),
    make("div", { class: "judge-answer", role: "alert" }),
    make("div", { class: "judge-parts" },
      make("div", {}, make("h4", {}, words().candidates), candidates, search(panel), alone),
      make("div", {}, noteBox(panel), reading(panel))));
  const row = make("tr", { class: "judge-panel", role: "row" }, make("td", { colspan: "3", role: "cell" }, inside));
  row.dataset.panel = panel.row;
  row.dataset.shown = JSON.stringify(panel);
  return row;
}

function lastLineOf(row) {
  let last = byRow(row);
  while (last?.nextElementSibling?.classList.contains("again")) last = last.nextElementSibling;
  return last;
}

// Streamlit draws the table anew when anything in it changed: the panel is put back where it was, with what is in it.
function place() {
  const { panel } = page.data;
  if (!panel || page.closed === panel.row) return;
  const last = lastLineOf(panel.row);
  if (!last) return;
  const fresh = page.panel?.dataset.panel !== panel.row;
  if (fresh || page.panel.dataset.shown !== JSON.stringify(panel)) {
    page.panel?.remove();
    page.panel = build(panel);
    if (fresh) page.focus = { row: panel.row, kind: "panel" };
  }
  if (last.nextElementSibling !== page.panel) {
    const focused = page.panel.contains(document.activeElement) ? document.activeElement : null;
    last.after(page.panel);
    focused?.focus();
  }
  mark(panel.row);
}

// --- what came of an act ---

function answer() {
  const found = page.data.answer;
  if (!found || found.number === page.handled || found.number !== page.number) return;
  page.handled = found.number;
  if (found.done) {
    clear();
    if (page.last.kind === "note") store(`remiss-note ${page.data.place} ${page.last.row}`, "");
    if (["confirm", "reject", "alone"].includes(page.last.kind) && page.panel) close();
    if (page.focus) page.focus.instead = found.row; // the row may have become a part of another
    say(words().saved);
    return;
  }
  tell(found);
}

function tell(found) {
  const last = page.last;
  const again = () => act(last.kind, { ...last, over: true });
  const said = found.fault
    ? [make("strong", {}, words().fault), ` ${found.fault}`]
    : [make("p", {}, found.theirs), make("p", {}, found.mine),
       make("div", { class: "acts" }, button(words().keep_theirs, () => clear(), "primary"), button(words().keep_mine, again))];
  const told = make("div", { class: "judge-told" }, ...said);
  const inPanel = page.panel?.querySelector(".judge-answer");
  const place = inPanel || document.querySelector(".judging-answer") || document.querySelector(".judging-bar").parentElement
    .appendChild(make("div", { class: "judging-answer", role: "alert" }));
  place.replaceChildren(told);
  told.querySelector("button")?.focus();
}

function clear() {
  document.querySelectorAll(".judging-answer, .judge-answer").forEach((place) => place.replaceChildren());
}

// After the table is drawn anew, the person is where they were.
function refocus() {
  if (!page.focus) return;
  const { row, kind, instead } = page.focus;
  const element = byRow(row) || (instead && byRow(instead));
  if (!element) return;
  const lost = document.activeElement === document.body || !document.activeElement?.isConnected;
  if (kind === "panel") {
    page.panel?.querySelector("h3")?.focus({ preventScroll: true });
    page.panel?.scrollIntoView({ block: "nearest" });
    page.focus = null;
  } else if (lost) {
    document.querySelectorAll(".here").forEach((other) => other.classList.remove("here"));
    element.classList.add("here");
    if (!byRow(row)) element.scrollIntoView({ block: "center" });
    (element.querySelector(`[data-act="${kind.replace("unreview", "review")}"]`) || element).focus({ preventScroll: true });
  }
}

function settle() {
  if (!page.data || !box()) return;
  place();
  showOnly();
  refocus();
}

function start() {
  document.addEventListener("click", onClick);
  window.addEventListener("keydown", onKey);
  new MutationObserver(settle).observe(document.body, { childList: true, subtree: true });
}

export default function judging({ data, parentElement, setTriggerValue }) {
  const first = page.data === null;
  const elsewhere = !first && page.data.place !== data.place;
  Object.assign(page, { data, send: setTriggerValue });
  if (elsewhere) {
    page.panel?.remove();
    Object.assign(page, { panel: null, closed: data.panel?.row, focus: null, pending: null });
  } else if (page.focus?.kind === "open") page.closed = null;
  bar(parentElement);
  refreshBar();
  if (first) start();
  answer();
  settle();
}
