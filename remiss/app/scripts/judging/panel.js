// The panel below a row: other sections, another reading, a note.
function toggle(row) {
  if (page.panel?.dataset.panel === row) return close();
  page.opening = row;
  if (page.data.panel?.row === row) { // the server has it open still: only the page closed it
    page.closed = null;
    return settle();
  }
  act("open", { row });
}

function close() {
  const row = page.panel?.dataset.panel;
  page.panel?.remove();
  page.panel = null;
  page.closed = row;
  expanded("");
  if (row) byRow(row)?.querySelector("[data-act=open]")?.focus({ preventScroll: true });
}

function expanded(row) {
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
  const link = button(words().link, () => act("confirm", { row: panel.row, ...pairOf(panel, one.id) }), "link");
  link.setAttribute("aria-label", `${words().link}: ${one.text}`);
  return make("li", {}, link, make("span", { class: "name", lang: "sv" }, one.text), score, why);
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
  const draft = kept(draftKey(panel.row));
  const area = make("textarea", { id: "judging-note", rows: "3", maxlength: "10000" });
  area.value = draft ?? panel.note;
  const unsaved = make("span", { class: "quiet" });
  const mark = () => { unsaved.textContent = area.value === panel.note ? "" : words().note_unsaved; };
  mark();
  area.addEventListener("input", () => {
    keepDraft(panel.row, area.value, panel.note);
    mark();
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
        const pressed = button(words()[way], () => act(way, { row: panel.row, left: link.left, right: link.right }), "way");
        pressed.setAttribute("aria-pressed", String(link.way === way));
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
    make("div", { class: "judge-answers", role: "alert" }),
    make("div", { class: "judge-parts" },
      make("div", {}, make("h4", {}, words().candidates), candidates, search(panel), alone),
      make("div", {}, noteBox(panel), reading(panel))));
  const row = make("tr", { class: "judge-panel", role: "row" }, make("td", { colspan: "3", role: "cell" }, inside));
  row.dataset.panel = panel.row;
  row.dataset.shown = JSON.stringify(panel);
  return row;
}

// Streamlit draws the table anew when anything in it changed: the panel is put back where it was, with what is in it.
function place() {
  const { panel } = page.data;
  const wanted = Boolean(panel) && page.opening === panel.row;
  if (wanted) page.closed = null;
  if (panel && page.closed !== panel.row) renew(panel);
  const last = page.panel && linesOf(byRow(page.panel.dataset.panel)).at(-1);
  if (!last) return;
  if (last.nextElementSibling !== page.panel) last.after(page.panel);
  expanded(page.panel.dataset.panel);
  if (!wanted) return;
  page.opening = "";
  page.panel.querySelector("h3").focus({ preventScroll: true });
  page.panel.scrollIntoView({ block: page.panel.offsetHeight > innerHeight / 2 ? "start" : "nearest" });
}

function renew(panel) {
  const shown = JSON.stringify(panel);
  if (page.panel?.dataset.panel === panel.row && page.panel.dataset.shown === shown) return;
  page.panel?.remove();
  page.panel = build(panel);
}
