// One listener each for the whole page; the component's function only hands over what is new.
// Past the head, or straight to the rows, where the keys work.
function skip(hash) {
  const rows = hash === "#rader" && [...document.querySelectorAll(".pair tr.row[data-row]")];
  const row = rows && (rows.find((one) => !one.classList.contains("reviewed")) || rows[0]);
  if (row) return show(document.querySelector(".pair tr.here") || row, false);
  document.getElementById("innehall")?.focus();
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
  else if (link.classList.contains("skip")) skip(link.hash);
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
  document.addEventListener("remiss:show", ({ detail }) => { const row = byRow(detail.row); if (row) show(row, false); });
  document.addEventListener("remiss:counted", counted);
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
    scroller().setAttribute("tabindex", "-1"); // what scrolls takes no stop of its own: the ways past the head come first
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
