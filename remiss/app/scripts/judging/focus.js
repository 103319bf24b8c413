// After the rows are drawn anew the person is where they were; where the row is gone or hidden, in the next one.
function remember(event) {
  const target = event.target;
  if (target.closest?.("[role=dialog]")) return; // Streamlit says that the server is away; closed, it gives the row back
  const line = target.closest?.(".pair tr");
  const panel = line?.closest(".judge-panel");
  const row = rowOf(line);
  if (!row) page.focus = null;
  else page.focus = { row: row.dataset.row, name: nameOf(target), panel: Boolean(panel) };
}

// What an element is known by when it is drawn anew.
function nameOf(element) {
  const { act: kind = "", right = "", entry = "" } = element.dataset;
  return kind ? `${kind} ${right} ${entry}` : element.id || element.getAttribute("aria-label") || element.textContent;
}

// What was pressed beside everything lets go of the row.
function letGo(event) {
  if (!event.target.closest?.("button, a, input, textarea, summary, [tabindex]")) page.focus = null;
}

function isLost() {
  const active = document.activeElement;
  return !active || active === document.body || !active.isConnected || !isSeen(active);
}

function refocus() {
  if (!page.focus || !isLost()) return;
  const { row: id, name, panel, instead } = page.focus;
  const row = byRow(id) || byRow(instead);
  const here = row && isSeen(row) ? row : neighbour(row);
  if (!here) return;
  if (here !== row) return tell("show", { row: here.dataset.row });
  const places = panel && page.panel?.isConnected ? [page.panel] : linesOf(row);
  const things = places.flatMap((place) => [...place.querySelectorAll("[data-act], button, input, textarea, a, h3")]);
  mark(row);
  (things.find((one) => nameOf(one) === name) || row).focus({ preventScroll: true });
}

function mark(row) {
  for (const other of document.querySelectorAll(".here")) other.classList.remove("here");
  row.classList.add("here");
}

// The first row below that is seen, else the last above.
function neighbour(row) {
  const seen = [...document.querySelectorAll(".pair tr[data-row]")].filter(isSeen);
  if (!row) return null;
  const after = seen.find((one) => row.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  return after || seen.at(-1) || null;
}

function firstToReview() {
  const rows = [...document.querySelectorAll(".pair tr.row[data-row]")].filter(isSeen);
  return rows.find((row) => !row.classList.contains("reviewed")) || rows[0] || null;
}
