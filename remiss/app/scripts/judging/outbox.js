// Acts on their way to the server. Each stays here until the server has answered it by its number, so that none is lost
// when several are pressed at once or the server is away; the server knows the numbers it has answered and does nothing
// twice.
const PATIENCE = 5000; // milliseconds without an answer before the same is sent again; twice that from then on
const AT_ONCE = 20; // acts in one message; the server keeps more answers than this

const nameGiven = () => document.querySelector(".judging-name")?.value.trim() || "";

function act(kind, details) {
  const same = JSON.stringify({ kind, ...details });
  if (page.outbox.some((one) => one.same === same && !isSwitch(one))) return;
  page.number = Math.max(Date.now(), page.number + 1);
  page.outbox.push({ kind, details, same, number: page.number, place: page.data.place });
  if (kind !== "open" && !nameGiven()) {
    say(words().name_first);
    document.querySelector(".judging-name")?.focus();
  }
  pump();
  settle();
}

const isSwitch = (one) => one.kind === "review" || one.kind === "unreview";

// What is left when the page is left goes when it is there again.
const isOpen = () => isShown(document.querySelector(".judging-bar"), page.data?.page);

function pump() {
  if (page.sent || !isOpen()) return;
  const by = nameGiven();
  const ready = page.outbox.filter((one) => one.kind === "open" || by).slice(0, AT_ONCE);
  if (ready.length) dispatch(ready, by, PATIENCE);
}

function dispatch(ready, by, patience) {
  const acts = ready.map(({ kind, details, number, place }) => ({ kind, number, place, by, ...details }));
  const timer = setTimeout(() => {
    page.sent = null;
    if (!isOpen()) return;
    say(words().no_answer);
    dispatch(ready, by, 2 * PATIENCE);
  }, patience);
  page.sent = { numbers: new Set(ready.map((one) => one.number)), timer };
  if (patience === PATIENCE && ready.some((one) => one.kind !== "open")) say(words().saving);
  page.send("acts", { acts });
}

// Take the acts that the server has answered out of the box, each with its answer.
function answered() {
  const found = [];
  for (const answer of page.data.answers) {
    const place = page.outbox.findIndex((one) => one.number === answer.number);
    if (place < 0) continue;
    found.push([page.outbox[place], answer]);
    page.outbox.splice(place, 1);
  }
  if (page.sent && ![...page.sent.numbers].some((number) => page.outbox.some((one) => one.number === number))) {
    clearTimeout(page.sent.timer);
    page.sent = null;
  }
  return found;
}

// Acts that wait for a name are given up together.
function giveUp() {
  for (const one of page.outbox.splice(0)) takeBack(one);
}

// What was pressed shows at once, also when the rows are drawn anew by the answer to an earlier act.
function awaited() {
  for (const row of document.querySelectorAll(".pair .waiting")) row.classList.remove("waiting");
  for (const one of page.outbox) {
    if (one.place !== page.data.place || one.kind === "open") continue;
    const row = byRow(one.details.row);
    row?.classList.add("waiting");
    if (isSwitch(one)) tick(row, one.kind === "review");
  }
}

function tick(row, done) {
  row?.querySelector("[data-act=review]")?.setAttribute("aria-pressed", String(done));
  for (const line of linesOf(row)) line.classList.toggle("reviewed", done);
}

// The server said no: the row shows again what it showed before.
function takeBack(one) {
  if (isSwitch(one)) tick(byRow(one.details.row), one.kind !== "review");
}
