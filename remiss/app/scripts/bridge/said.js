// What the script knows of the page, and what it says to the person.
const page = { data: null, here: null, wanted: null, section: "", counting: 0 };
const STAYS = 3000; // milliseconds a row is held while the page around it is still being put together

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

async function copy() {
  try {
    await navigator.clipboard.writeText(location.href);
    announce(page.data.copied);
  } catch {
    announce(page.data.copyFailed);
  }
}
