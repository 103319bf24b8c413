// Following links of the app without loading anew.
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
