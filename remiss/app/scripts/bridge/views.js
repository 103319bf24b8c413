// Views the page shows by itself: the parameter of the address, and its value.
const VIEWS = {
  all: ["skillnader", ""],
  differences: ["skillnader", "1"],
  typography: ["typografi", ""],
  "no-typography": ["typografi", "0"],
};
const CHOSEN = ["skillnader", "typografi"];

function choose(address, name, value) {
  if (value) address.searchParams.set(name, value);
  else address.searchParams.delete(name);
}

// Equal sections and other typesetting are in the page all the time: to hide them needs no answer from the server.
function view(name) {
  const box = document.querySelector(".pair-box");
  if (!box) return;
  const [parameter, value] = VIEWS[name];
  box.classList.toggle(parameter === "skillnader" ? "only-differences" : "typography-hidden", value !== "");
  for (const link of box.querySelectorAll("[data-view]")) {
    if (VIEWS[link.dataset.view][0] !== parameter) continue;
    if (link.dataset.view === name) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

function viewAsIn(address) {
  const chosen = new URL(address).searchParams;
  view(chosen.get("skillnader") === "1" ? "differences" : "all");
  view(chosen.get("typografi") === "0" ? "no-typography" : "typography");
}

// What of an address the server draws: all but the row and the view, which are found in the page.
function drawn(link) {
  const address = new URL(link, location.href);
  const chosen = [...address.searchParams].filter(([name]) => name !== "rad" && !CHOSEN.includes(name));
  return JSON.stringify([address.pathname, chosen.sort()]);
}

// Back and Forward between rows and views of one page need nothing drawn anew, so Streamlit is not told of them.
function onBack(event) {
  viewAsIn(location.href);
  if (drawn(location.href) !== drawn(page.here)) return;
  event.stopImmediatePropagation();
  const row = byRow(new URL(location.href).searchParams.get("rad") || "");
  if (row) show(row, false);
}
