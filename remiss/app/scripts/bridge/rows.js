// Going to a row, and from difference to difference.
const scroller = () => document.querySelector('[data-testid="stMain"]') || document.scrollingElement;
const byRow = (id) => document.querySelector(`[data-row="${CSS.escape(id)}"]`);
const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

// How much of the window the bars that stay at the top of the rows take.
function covered() {
  const bars = [...document.querySelectorAll(".pair-box .steps, .pair thead")];
  return bars.reduce((sum, bar) => sum + bar.offsetHeight, 0) + 8;
}

function show(element, smooth) {
  if (element.closest(".fold")) view("all");
  if (element.classList.contains("typographic")) view("typography");
  for (let outer = element.parentElement; outer; outer = outer.parentElement) {
    if (outer.tagName === "DETAILS") outer.open = true;
  }
  document.querySelectorAll(".here").forEach((other) => other.classList.remove("here"));
  element.classList.add("here");
  element.style.scrollMarginTop = `${covered()}px`;
  const far = Math.abs(element.getBoundingClientRect().top) > 3 * innerHeight;
  element.scrollIntoView({ block: "start", behavior: smooth && !far && !calm() ? "smooth" : "auto" });
  if (!element.hasAttribute("tabindex")) element.setAttribute("tabindex", "-1");
  element.focus({ preventScroll: true });
  counted();
}

function want(row, other) {
  page.wanted = row ? { row, other, until: performance.now() + STAYS } : null;
}

function seek() {
  const across = page.section && document.querySelector(".across");
  if (across && across.dataset.section === page.section) {
    page.section = "";
    document.getElementById("rader")?.scrollIntoView({ block: "start" });
  }
  if (!page.wanted) return;
  const { row, other, until } = page.wanted;
  const pair = document.querySelector(".pair-box");
  const element = byRow(row);
  if (pair ? other && pair.dataset.other !== other : !element) return; // a page without rows shows a group or a section
  if (element && !element.classList.contains("here")) show(element, false);
  if (performance.now() > until) page.wanted = null;
}

// The rows to step through: those that are shown.
function differences() {
  return [...document.querySelectorAll(".pair [data-difference]")].filter((row) => row.getClientRects().length);
}

// How far one has stepped; the server's own words until one has.
function count() {
  page.counting = 0;
  const place = document.querySelector("[data-count]");
  if (!place) return;
  const rows = differences();
  const n = rows.indexOf(document.querySelector(".pair .here")) + 1;
  const words = n ? page.data.place : place.closest(".only-unreviewed") ? page.data.left : place.dataset.count;
  const said = words.replace("{n}", n).replace("{m}", rows.length);
  if (place.textContent !== said) place.textContent = said;
}

// Asked for whenever anything is drawn anew: once for each picture is enough.
function counted() {
  page.counting ||= requestAnimationFrame(count);
}

function step(by) {
  const rows = differences();
  if (!rows.length) return;
  const here = document.querySelector(".pair .here");
  const marked = rows.indexOf(here);
  let next = marked + by;
  if (marked < 0 && here) {
    const after = rows.findIndex((row) => here.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING);
    next = by > 0 ? (after < 0 ? rows.length - 1 : after) : (after < 0 ? rows.length : after) - 1;
  } else if (marked < 0) {
    const top = document.querySelector(".pair thead").getBoundingClientRect().bottom;
    const below = rows.findIndex((row) => row.getBoundingClientRect().top >= top - 4);
    next = by > 0 ? (below < 0 ? rows.length - 1 : below) : (below < 0 ? rows.length : below) - 1;
  }
  next = Math.min(Math.max(next, 0), rows.length - 1);
  const row = rows[next];
  page.wanted = null;
  show(row, true);
  const address = new URL(location.href);
  address.searchParams.set("rad", row.dataset.row);
  history.replaceState(history.state, "", readable(address));
}
