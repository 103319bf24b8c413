// What is handed on holds the last words, and who leaves by a link leaves them saved: a press waits until they are, though
// not for long. (Sent at the same time as the press, they would draw the page anew that is being left.)
const FILES = ".st-key-response-files button";
const LINKS = '.stHtml a[href^="./"]:not([target]):not([data-part])';
const WAIT = 4000; // milliseconds, less than a browser lets pass between a press and what comes of it
const LEAVE = 1500; // milliseconds: without a server one still gets away, and the browser keeps the text

const isWaiting = (box) => isHere(box) && !box.clash && box.state.dataset.state !== "fault" && (isDirty(box) || isSending(box));
const areWaiting = () => [...page.boxes.values()].some(isWaiting);
// Streamlit makes a file when its button is pressed, and knows of no button of the page before the one it is drawing.
const isDrawing = () => Boolean(document.querySelector('[data-test-script-state="running"]'));

function holdPress(event) {
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const button = event.target.closest?.(FILES);
  const link = event.target.closest?.(LINKS);
  if (!(button || link) || page.pressing || !isShown(page.draft, page.data.page)) return;
  clearInterval(page.later); // who presses twice means the last
  if (!areWaiting() && !(button && isDrawing())) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  sendAll();
  if (button) {
    const place = [...document.querySelectorAll(FILES)].indexOf(button);
    pressLater(() => document.querySelectorAll(FILES)[place], () => areWaiting() || isDrawing(), WAIT);
  } else {
    const again = made("a", { href: link.getAttribute("href") }); // where it led, should it be gone by then
    pressLater(() => (link.isConnected ? link : follower(again)), areWaiting, LEAVE);
  }
}

// A link is followed within the page only where the app's own stand.
function follower(link) {
  document.querySelector(".stHtml")?.append(link);
  setTimeout(() => link.remove());
  return link;
}

// The page is drawn anew meanwhile, so that what was pressed is looked for again; on another page it is not pressed.
function pressLater(found, mustWait, wait) {
  const since = Date.now();
  page.later = setInterval(() => {
    const shown = isShown(page.draft, page.data.page);
    if (shown && mustWait() && Date.now() - since < wait) return;
    clearInterval(page.later);
    if (!shown) return;
    page.pressing = true; // this one passes
    found()?.click();
    page.pressing = false;
  }, 50);
}
