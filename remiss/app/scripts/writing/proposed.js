// What is only proposed in a text: each sentence is underlined behind the box for as long as it stands untouched, and told
// below it with its source.
const BEGINS = /(?:^|\n)[ \t]*(?:>[ \t]*)*(?:(?:\d{1,3}[.)]|[-*+])[ \t]+)?$|[.!?…][”"’»)\]]*\s+$/u;
const ENDS = /^(?:[ \t]*(?:\n|$))/u;
const STOPPED = /[.!?…”"’»)]$/u;

// Where a sentence stands by itself, as the server will say too; -1 when somebody has touched it.
function placeOf(text, sentence, from = 0) {
  for (let at = text.indexOf(sentence, from); sentence && at >= 0; at = text.indexOf(sentence, at + 1)) {
    const after = text.slice(at + sentence.length);
    if (BEGINS.test(text.slice(0, at)) && (ENDS.test(after) || (STOPPED.test(sentence) && /^\s/u.test(after)))) return at;
  }
  return -1;
}

function shade(box) {
  const text = box.area.value;
  const places = [];
  for (const put of box.known.filter((one) => one.left)) {
    let at = placeOf(text, put.sentence);
    while (at >= 0 && places.some(([start]) => start === at)) at = placeOf(text, put.sentence, at + 1);
    if (at >= 0) places.push([at, at + put.sentence.length]);
  }
  const pieces = [];
  let done = 0;
  for (const [start, end] of places.sort(([one], [two]) => one - two)) {
    if (start < done) continue;
    pieces.push(text.slice(done, start), made("mark", { textContent: text.slice(start, end) }));
    done = end;
  }
  box.paper.replaceChildren(...pieces, `${text.slice(done)}\n`);
}

function showPuts(box, puts) {
  box.known = puts;
  const shown = JSON.stringify(puts);
  if (box.shown === shown) return;
  box.shown = shown;
  box.shaded.textContent = puts.some((one) => one.left) ? words().proposed_help : "";
  box.puts.replaceChildren(...puts.map((put) => putItem(box, put)));
}

function putItem(box, put) {
  const item = made("li", { className: put.left ? "left" : "" });
  item.append(made("span", { className: "put-number", textContent: `${put.number}` }), ` ${put.state} `);
  item.append(put.href ? made("a", { href: put.href, textContent: put.source }) : put.source);
  if (put.left) {
    const press = (word, pressed) => {
      const button = made("button", { type: "button", textContent: words()[word] });
      button.setAttribute("aria-label", `${words()[word]} ${put.number}`);
      button.addEventListener("click", pressed);
      return button;
    };
    const buttons = made("span", { className: "put-buttons" });
    buttons.append(press("show", () => choose(box, put.sentence)), press("accept", () => accept(box, put)),
      press("strike", () => strike(box, put.sentence)));
    item.append(buttons);
  }
  return item;
}

// Return whether the sentence stands in the box, chosen.
function choose(box, sentence) {
  const at = placeOf(box.area.value, sentence);
  box.area.focus();
  if (at >= 0) box.area.setSelectionRange(at, at + sentence.length);
  return at >= 0;
}

function accept(box, put) {
  write(box);
  act(box, { kind: "accept", proposal: put.number });
}

// Struck as a person strikes it, so that the browser can take it back; a paragraph of its own goes with its blank line.
function strike(box, sentence) {
  if (!choose(box, sentence)) return;
  const { value, selectionStart: start, selectionEnd: end } = box.area;
  const before = /\n\s*$/u.exec(value.slice(0, start))?.[0].length || 0;
  const after = /^\s*\n/u.exec(value.slice(end))?.[0].length || 0;
  const alone = (before || !start) && (after || end === value.length);
  if (alone) box.area.setSelectionRange(start - (after ? 0 : before), end + after);
  document.execCommand("delete");
  write(box);
}
