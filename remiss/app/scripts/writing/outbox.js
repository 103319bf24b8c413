// Texts on their way to the server. Each act has a number and the comparison it was written in, and is sent again until
// it is answered; the server does none twice. What was sent and never heard of goes with the next text, so that nobody
// meets themselves.
const PAUSE = 1200; // milliseconds after the last key before a text is sent
const PATIENCE = 5000; // milliseconds without an answer before the same is sent again

// A text sent between the press and the release on a link would draw the page anew and take the link's page away.
const AFTER_CLICK = 400; // milliseconds

function soon(box, pause = PAUSE) {
  clearTimeout(box.timer);
  box.timer = setTimeout(() => write(box), pause);
}

function write(box) {
  clearTimeout(box.timer);
  if (!isDirty(box) || box.clash || isSending(box)) return;
  const text = box.area.value;
  const sent = box.sent.slice(-3);
  box.sent.push(text);
  keepText(box);
  tell(box, "saving");
  act(box, { kind: "write", text, seen: box.base, sent });
}

function act(box, wanted) {
  page.number = Math.max(Date.now(), page.number + 1);
  page.outbox.push({ ...wanted, comparison: box.comparison, part: box.part, number: page.number });
  pump();
}

// What is left when the page is left is kept by the browser, and goes when it is there again.
function pump() {
  if (page.waiting || !page.outbox.length || !isShown(page.draft, page.data.page)) return;
  page.waiting = setTimeout(() => {
    page.waiting = null;
    if (!isShown(page.draft, page.data.page)) return;
    for (const one of page.outbox) if (boxOf(one)) tell(boxOf(one), "away");
    pump();
  }, PATIENCE);
  page.send("acts", { acts: page.outbox.map((one) => ({ ...one, by: nameGiven() })) });
}

// Take the acts that the server has answered out of the box.
function answered() {
  const before = page.outbox.length;
  for (const answer of page.data.answers) {
    const at = page.outbox.findIndex((one) => one.number === answer.number);
    if (at < 0) continue;
    const [done] = page.outbox.splice(at, 1);
    const box = boxOf(done);
    if (box) take(box, done, answer);
  }
  if (page.waiting && page.outbox.length < before) { // else what was sent is still on its way
    clearTimeout(page.waiting);
    page.waiting = null;
  }
  pump();
}

function take(box, done, answer) {
  if (answer.theirs !== undefined) return clash(box, answer);
  if (answer.fault) {
    box.timer = setTimeout(() => write(box), 2 * PATIENCE); // a full disk is emptied, a lock is let go
    return tell(box, "", answer.fault);
  }
  if (done.kind === "write") {
    box.sent = [];
    if (box.area.value === done.text) setText(box, answer.text);
    else box.base = done.text;
  }
  if (isDirty(box) && !isSending(box)) soon(box); // what was written while this was on its way waited for it
  keepText(box);
  tell(box, isDirty(box) ? "unsaved" : "saved");
}
