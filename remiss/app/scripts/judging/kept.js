// Streamlit asks anew for the page it still shows: what is sent while another is on its way would bring the old one back.
const isShown = (element, path) => Boolean(element?.isConnected) && location.pathname.endsWith(`/${path}`);

// What the browser itself keeps: the person's name, and notes that are not saved yet.
const NAME = "remiss-name";

const memory = new Map(); // for a browser that keeps nothing: the page works without, until it is left

function kept(key) {
  try {
    return localStorage.getItem(key) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

function keep(key, value) {
  if (value === null) memory.delete(key);
  else memory.set(key, value);
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch { /* as above */ }
}

// A draft belongs to a row of two documents, whatever the comparison is called: it gets its name when it is first saved.
const draftKey = (row) => JSON.stringify(["remiss-note", page.data.base, page.data.other, row]);

// An emptied draft is a draft too: it takes the saved note away when it is saved.
function keepDraft(row, text, saved) {
  keep(draftKey(row), text === saved ? null : text);
}
