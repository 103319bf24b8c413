// Streamlit has no way to translate its own strings; text and labels in its widgets are swapped where they appear.
// What is ours, or stands in a document, is left alone; an option that can't be selected is Streamlit's "No results".
const OURS = ".stHtml, .levels, [role=option][aria-selected]";
const LABELS = ["aria-label", "placeholder", "title"];

function swap(text) {
  const words = page.data.words;
  const plain = text.trim();
  if (Object.hasOwn(words, plain)) return text.replace(plain, () => words[plain]);
  const begun = Object.keys(words).find((key) => key.endsWith("*") && plain.startsWith(key.slice(0, -1)));
  if (begun) return words[begun];
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
