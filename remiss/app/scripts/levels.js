// Builds the list from data with textContent alone: a heading is text, whatever it looks like.
function line(heading, levels, chosen, changed) {
  const item = document.createElement("li");
  const select = document.createElement("select");
  select.setAttribute("aria-label", heading.label);
  for (const { level, text } of levels) {
    const option = document.createElement("option");
    option.value = String(level);
    option.textContent = text;
    select.append(option);
  }
  const title = document.createElement("span");
  title.className = "title";
  title.textContent = heading.text;
  const page = document.createElement("span");
  page.className = "page";
  page.textContent = heading.page;
  const set = (level) => {
    select.value = String(level);
    item.style.setProperty("--depth", String(Math.max(level - 1, 0)));
    item.classList.toggle("no-heading", level === 0);
    item.classList.toggle("changed", level !== heading.level);
  };
  set(chosen ?? heading.level);
  select.addEventListener("change", () => {
    set(Number(select.value));
    changed(heading.id, Number(select.value));
  });
  item.append(select, title, page);
  return item;
}

export default function levels({ data, parentElement, setStateValue }) {
  const shown = JSON.stringify(data);
  if (parentElement.dataset.shown === shown) return;
  parentElement.dataset.shown = shown;
  const chosen = {};
  const list = document.createElement("ol");
  list.className = "levels";
  for (const heading of data.headings) {
    list.append(line(heading, data.levels, chosen[heading.id], (id, level) => {
      chosen[id] = level;
      setStateValue("levels", { ...chosen });
    }));
  }
  parentElement.replaceChildren(list);
}
