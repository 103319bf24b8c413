// The bar above the rows: who judges, and what is shown; how far they have come stands in the bar that stays in sight.
function bar(parent) {
  if (parent.querySelector(".judging-bar")) return;
  const name = make("input", {
    class: "judging-name", type: "text", id: "judging-name", maxlength: "80", autocomplete: "name",
    "aria-describedby": "judging-name-help", onchange: named, onkeydown: onNameKey,
  });
  name.value = kept(NAME) || "";
  const only = make("input", { type: "checkbox", id: "judging-only", onchange: showOnly });
  parent.replaceChildren(
    make("div", { class: "judging-bar" },
      make("label", { for: "judging-name" }, words().name), name,
      make("span", { class: "judging-help", id: "judging-name-help" }, words().name_help),
      make("label", { class: "judging-only" }, only, ` ${words().unreviewed}`),
      make("span", { class: "judging-keys" }, words().keys)),
    make("div", { class: "judging-heard only-heard", role: "status" }),
    make("div", { class: "judging-answers", role: "alert" }));
}

function named() {
  const name = nameGiven();
  keep(NAME, name || null);
  if (name) pump();
}

function onNameKey(event) {
  if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
  event.preventDefault();
  const waiting = page.outbox.find((one) => one.kind !== "open");
  if (event.key === "Escape") giveUp();
  else if (!nameGiven()) return;
  named();
  if (event.key === "Escape" && !waiting) return event.target.blur();
  const row = byRow(waiting?.details.row) || firstToReview(); // so that the next key judges and is not a part of the name
  if (row) tell("show", { row: row.dataset.row });
  else event.target.blur();
}

function showOnly() {
  const chosen = Boolean(document.getElementById("judging-only")?.checked);
  box()?.classList.toggle("only-unreviewed", chosen);
  box()?.classList.toggle("nothing-left", chosen && !document.querySelector(".pair tr.row:not(.reviewed)"));
  tell("counted");
}

function say(text) {
  page.said = text;
  const heard = document.querySelector(".judging-heard");
  if (heard && heard.textContent !== text) heard.textContent = text;
  progress();
}

// The heads of the columns stay right below the bar, which is as high as what stands in it.
const height = new ResizeObserver((changes) => {
  for (const { target } of changes) target.closest(".pair-box")?.style.setProperty("--bar", `${target.offsetHeight}px`);
});

// The bar that stays in sight is drawn by the server: what stands in it is put back when it is drawn anew.
function progress() {
  const place = document.querySelector(".steps .judging-slot");
  if (!place) return;
  if (!place.firstChild) {
    height.disconnect();
    height.observe(place.closest(".steps"));
    place.append(
      make("span", { class: "judging-progress" },
        make("span", { class: "bar", "aria-hidden": "true" }, make("i")), make("span", { class: "judging-reviewed" })),
      make("span", { class: "judging-said", "aria-hidden": "true" }));
  }
  const { reviewed, share } = page.data;
  const set = (selector, text) => {
    const element = place.querySelector(selector);
    if (element.textContent !== text) element.textContent = text;
  };
  set(".judging-reviewed", reviewed);
  set(".judging-said", page.said || "");
  place.querySelector("i").style.width = `${Math.round(100 * share)}%`;
}
