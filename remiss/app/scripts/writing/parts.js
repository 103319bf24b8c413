// A part on the page: its heading, help, box, what the box holds that is only proposed, and whether it is saved.
function newBox(part) {
  const area = made("textarea", { id: `del-${part.id}`, spellcheck: true, lang: "sv" });
  const heading = made(`h${Math.min(part.level + 1, 6)}`, {}, made("label", { htmlFor: area.id }));
  const help = made("p", { className: "part-help", id: `hjalp-${part.id}` });
  const state = made("p", { className: "part-state", role: "status" });
  const note = made("div", { className: "part-note" });
  const remove = made("button", { type: "button", className: "part-remove" });
  const puts = made("ul", { className: "part-puts" });
  const look = made("div", { className: "part-look" });
  const edit = part.look ? made("details", { className: "part-edit" }, made("summary", { textContent: words().edit_table }), area) : area;
  const root = made("section", { className: "part" }, heading, help, look, edit, made("div", { className: "part-foot" }, state, remove), note, puts);
  const box = { id: part.id, root, heading, help, look, area, state, note, puts, remove, base: part.text, sent: [], clash: null, timer: 0 };
  area.setAttribute("aria-describedby", help.id);
  if (part.look) edit.addEventListener("toggle", () => fit(box));
  area.value = part.text;
  area.addEventListener("input", () => {
    keepText(box);
    fit(box);
    tell(box, isDirty(box) ? "unsaved" : "saved");
    soon(box);
  });
  area.addEventListener("blur", () => write(box));
  area.addEventListener("keydown", (event) => {
    if (event.key === "s" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      write(box);
    }
  });
  remove.addEventListener("click", () => !isDirty(box) && act({ kind: "remove", part: box.id }));
  restore(box);
  return box;
}

// What the browser kept, because the server or the connection was gone, comes back and is sent.
function restore(box) {
  const found = keptText(box.id);
  if (!found || found.text === box.base) return keep(textKey(box.id), null);
  box.area.value = found.text;
  box.base = found.base;
  tell(box, "restored");
  soon(box);
}

function setText(box, text) {
  box.base = text;
  if (box.area.value === text) return;
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
  const busy = isDirty(box) || box.clash || page.outbox.some((one) => one.part === box.id);
  if (!busy) setText(box, part.text);
  if (box.looks !== part.look) box.look.innerHTML = box.looks = part.look; // made of escaped text by the server
  const shown = JSON.stringify(part.puts);
  if (box.shown === shown) return;
  box.shown = shown;
  box.puts.replaceChildren(...part.puts.map((put) => putItem(box, put)));
}

function putItem(box, put) {
  const item = made("li", { className: put.left ? "left" : "" });
  item.append(made("span", { className: "put-number", textContent: `${put.number}` }), ` ${put.state} `);
  item.append(made("a", { href: put.href, textContent: put.source }));
  if (put.left) {
    const button = made("button", { type: "button", textContent: words().accept });
    button.setAttribute("aria-label", `${words().accept} ${put.number}`);
    button.addEventListener("click", () => {
      write(box);
      act({ kind: "accept", part: box.id, proposal: put.number });
    });
    item.append(button);
  }
  return item;
}
