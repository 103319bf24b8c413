// A part on the page: its heading, help, box, what the box holds that is only proposed, and whether it is saved.
function newBox(comparison, part) {
  const area = made("textarea", { id: `del-${part.id}`, spellcheck: true, lang: "sv" });
  const paper = made("div", { className: "part-paper", ariaHidden: "true" });
  const heading = made(`h${Math.min(part.level + 1, 6)}`, {}, made("label", { htmlFor: area.id }));
  const help = made("p", { className: "part-help", id: `hjalp-${part.id}` });
  const state = made("p", { className: "part-state", role: "status" });
  const note = made("div", { className: "part-note" });
  const remove = made("button", { type: "button", className: "part-remove" });
  const shaded = made("p", { className: "puts-help", id: `forslag-${part.id}` });
  const puts = made("ul", { className: "part-puts" });
  const look = made("div", { className: "part-look" });
  const sheet = made("div", { className: "part-sheet" }, paper, area);
  const edit = part.look ? made("details", { className: "part-edit" }, made("summary", { textContent: words().edit_table }), sheet) : sheet;
  const root = made("section", { className: "part" }, heading, help, look, edit, made("div", { className: "part-foot" }, state, remove), note, shaded, puts);
  const box = { comparison, part: part.id, root, heading, help, look, area, paper, state, note, shaded, puts, remove, known: [], base: part.text, sent: [], clash: null, timer: 0 };
  area.setAttribute("aria-describedby", `${help.id} ${shaded.id}`);
  if (part.look) edit.addEventListener("toggle", () => fit(box));
  area.value = part.text;
  area.addEventListener("input", () => {
    keepText(box);
    fit(box);
    tell(box, isDirty(box) ? "unsaved" : "saved");
    soon(box);
  });
  area.addEventListener("blur", () => soon(box, AFTER_CLICK));
  area.addEventListener("keydown", (event) => {
    if (event.key === "s" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      write(box);
    }
  });
  remove.addEventListener("click", () => !isDirty(box) && act(box, { kind: "remove" }));
  restore(box);
  return box;
}

function setText(box, text) {
  if (box.area.value.trim() === text.trim()) { // blanks that a person has just written are not taken away
    box.base = box.area.value;
    return shade(box);
  }
  box.base = text;
  const { selectionStart, selectionEnd } = box.area;
  const focused = document.activeElement === box.area;
  box.area.value = text;
  if (focused) box.area.setSelectionRange(Math.min(selectionStart, text.length), Math.min(selectionEnd, text.length));
  fit(box);
}

// The box is as high as its text: nobody scrolls in a box in a page.
function fit(box) {
  box.area.style.height = "auto";
  box.area.style.height = `${box.area.scrollHeight + 4}px`;
  shade(box);
}

function tell(box, state, said = "") {
  box.state.textContent = said || (state ? words()[state] : "");
  box.state.dataset.state = said ? "fault" : state;
}

function showPart(box, part) {
  box.heading.firstChild.textContent = part.heading;
  box.help.textContent = part.help;
  box.help.hidden = !part.help;
  box.remove.hidden = !part.removable;
  box.remove.textContent = words().remove;
  box.remove.setAttribute("aria-label", `${words().remove}: ${part.heading}`);
  box.root.dataset.level = part.level;
  if (box.looks !== part.look) box.look.innerHTML = box.looks = part.look; // made of escaped text by the server
  showPuts(box, part.puts);
  if (isDirty(box) || box.clash || isSending(box)) shade(box);
  else setText(box, part.text);
}
