// A passage and its place in the picture of the page: picking either marks both. The page is drawn anew when it is
// turned, so the listener stands on the document, once.
const beside = ".page-beside";

function mark(root, passage) {
  for (const one of root.querySelectorAll("[data-passage]")) {
    const chosen = one.dataset.passage === passage;
    one.classList.toggle("chosen", chosen);
    one.querySelector("button")?.setAttribute("aria-pressed", String(chosen));
  }
}

// Scrolls the list inside of its own box alone: the picture stays where a person looks.
function show(root, passage) {
  const list = root.querySelector(".page-text");
  const item = list.querySelector(`li[data-passage="${passage}"]`);
  const over = item.getBoundingClientRect().top - list.getBoundingClientRect().top;
  list.scrollTop += over - list.clientHeight / 4;
}

function pressed(event) {
  const picked = event.target.closest?.(`${beside} .place, ${beside} li[data-passage]`);
  if (!picked || (picked.matches("li") && !window.getSelection().isCollapsed)) return; // text that is being selected
  const root = picked.closest(beside);
  if (!root.querySelector(`.place[data-passage="${picked.dataset.passage}"]`)) return;
  const again = picked.classList.contains("chosen");
  mark(root, again ? null : picked.dataset.passage);
  if (again) return;
  if (picked.matches(".place")) show(root, picked.dataset.passage);
  else root.querySelector(".place.chosen").scrollIntoView({ block: "nearest" });
}

export default function places() {
  if (document.documentElement.dataset.places) return;
  document.documentElement.dataset.places = "on";
  document.addEventListener("click", pressed);
}
