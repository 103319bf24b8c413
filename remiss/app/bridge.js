// One listener each for the whole page; the component's function only hands over what is new.
const page = { data: null, here: null, wanted: null };
const STAYS = 3000; // milliseconds a row is held while the page around it is still being put together

const scroller = () => document.querySelector('[data-testid="stMain"]') || document.scrollingElement;
const byRow = (id) => document.querySelector(`[data-row="${CSS.escape(id)}"]`);
const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

function announce(text) {
  let spoken = document.getElementById("remiss-spoken");
  if (!spoken) {
    spoken = document.createElement("div");
    spoken.id = "remiss-spoken";
    spoken.setAttribute("role", "status");
    document.body.append(spoken);
  }
  spoken.textContent = text;
  spoken.classList.add("shown");
  clearTimeout(announce.timer);
  announce.timer = setTimeout(() => spoken.classList.remove("shown"), 4000);
}

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
  if (!pair || (other && pair.dataset.other !== other)) return;
  const element = byRow(row);
  if (element && !element.classList.contains("here")) show(element, false);
  if (performance.now() > until) page.wanted = null;
}

function differences() {
  return [...document.querySelectorAll(".pair [data-difference]")];
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
  const count = document.querySelector("[data-count]");
  if (count) count.dataset.place = String(next + 1);
}

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

// What was chosen in the page since it was drawn is in its address, not yet in its links.
function target(link) {
  const address = new URL(link.href);
  const now = new URL(location.href).searchParams;
  const alike = CHOSEN.every((name) => now.get(name) === address.searchParams.get(name));
  const same = alike && !link.closest(".languages");
  if (same || address.pathname !== location.pathname) return address.href;
  if (link.closest(".languages")) {
    const language = address.searchParams.get("lang");
    address.search = now;
    if (language) address.searchParams.set("lang", language);
    else address.searchParams.delete("lang");
  } else CHOSEN.forEach((name) => choose(address, name, now.get(name)));
  return readable(address);
}

// The same address with the slashes and colons of ids as they are.
function readable(address) {
  return address.href.replaceAll("%2F", "/").replaceAll("%3A", ":");
}

function follow(link) {
  const pair = document.querySelector(".pair-box");
  const row = link.dataset.follow;
  const here = pair && (!link.dataset.show || link.dataset.show === pair.dataset.other) && row && byRow(row);
  if (here) {
    page.wanted = null;
    history.pushState({}, "", target(link));
    show(here, true);
    return;
  }
  // Streamlit follows the browser's own history: a new entry and the event of Back make it show that address.
  history.pushState({}, "", target(link));
  if (!row) document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
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

async function copy() {
  try {
    await navigator.clipboard.writeText(location.href);
    announce(page.data.copied);
  } catch {
    announce(page.data.copyFailed);
  }
}

function onClick(event) {
  if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest?.(".stHtml a[href]");
  if (!link || link.target || link.hasAttribute("download")) return;
  const { jump, step: by } = link.dataset;
  const aim = jump && document.getElementById(jump);
  if (link.hasAttribute("data-copy")) copy();
  else if (by) step(Number(by));
  else if (aim) show(aim, true);
  else if (link.dataset.view) {
    const address = new URL(location.href);
    choose(address, ...VIEWS[link.dataset.view]);
    history.pushState({}, "", readable(address));
    view(link.dataset.view);
  }
  else if (link.classList.contains("skip")) document.getElementById("innehall")?.focus();
  else if (link.getAttribute("href").startsWith("./")) follow(link);
  else return;
  event.preventDefault();
}

// Streamlit runs the page again on a bare "r", also with a minimal toolbar: a single key may not do that (WCAG 2.1.4).
function onKey(event) {
  if (event.metaKey || event.ctrlKey || event.altKey) return;
  const key = event.key.toLowerCase();
  const typing = event.target.closest?.("input, textarea, select, [contenteditable=true]");
  if (typing) return;
  if (key === "r" || key === "c") event.stopImmediatePropagation();
  if (event.type === "keydown" && (key === "n" || key === "p") && event.target.closest?.(".pair-box")) {
    event.preventDefault();
    step(key === "n" ? 1 : -1);
  }
}

// Streamlit has no way to translate its own strings; text and labels in its widgets are swapped where they appear.
// What is ours, or stands in a document, is left alone.
const OURS = ".stHtml, .levels, [role=option]";
const LABELS = ["aria-label", "placeholder", "title"];

function swap(text) {
  const words = page.data.words;
  const plain = text.trim();
  if (Object.hasOwn(words, plain)) return text.replace(plain, () => words[plain]);
  const [first, ...rest] = plain.split(/(?<=^Remove) |(?<=per file)/);
  return rest.length && Object.hasOwn(words, first) ? `${words[first]} ${rest.join(" ")}` : null;
}

function translate(root) {
  if (!page.data || root.closest?.(OURS)) return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = root.nodeType === Node.TEXT_NODE ? root : walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest(OURS)) continue;
    const said = swap(node.data);
    if (said !== null && said !== node.data) node.data = said;
  }
  if (!root.querySelectorAll) return;
  for (const element of [root, ...root.querySelectorAll("[aria-label], [placeholder], [title]")]) {
    for (const label of LABELS) {
      const heard = element.getAttribute?.(label) || "";
      const said = swap(heard);
      if (said !== null && said !== heard) element.setAttribute(label, said);
    }
  }
}

function onChange(changes) {
  for (const change of changes) {
    if (change.type === "childList") change.addedNodes.forEach(translate);
    else if (change.type === "attributes") translate(change.target);
  }
  seek();
}

// A new page is read from its heading, as after a full load.
function arrive() {
  scroller().scrollTo(0, 0);
  setTimeout(() => {
    if (!page.wanted && document.activeElement === document.body) document.querySelector(".stHtml h1")?.focus({ preventScroll: true });
  }, 300);
}

function start() {
  document.addEventListener("click", onClick);
  window.addEventListener("popstate", onBack, true);
  for (const name of ["keydown", "keyup"]) window.addEventListener(name, onKey, true);
  new MutationObserver(onChange).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["aria-label", "placeholder"],
  });
}

export default function bridge({ data }) {
  const first = page.data === null;
  const moved = page.here !== null && page.here.split("?")[0] !== data.here.split("?")[0];
  const changed = page.here !== data.here;
  Object.assign(page, { data, here: data.here });
  document.documentElement.lang = data.language;
  if (first) {
    start();
    translate(document.body);
    document.documentElement.dataset.remiss = "ready";
  }
  viewAsIn(location.href);
  if (moved) arrive();
  if (changed) {
    want(data.row, data.shown);
    page.section = data.section;
  }
  seek();
}
