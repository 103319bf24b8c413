// What came of the acts: said in the bar; a conflict or a fault is told where the act was, each by itself.
function take(found) {
  for (const [one, answer] of found) {
    if (one.kind === "open") continue;
    clear(one);
    if (answer.done) settled(one, answer);
    else refused(one, answer);
  }
}

function settled(one, answer) {
  const { kind, details } = one;
  if (kind === "note" && kept(draftKey(details.row)) === details.text) keep(draftKey(details.row), null);
  const inPanel = page.panel?.dataset.panel === details.row;
  if (inPanel && ["confirm", "reject", "alone"].includes(kind)) close();
  if (page.focus?.row === details.row) page.focus.instead = answer.row; // the row may have become a part of another
  say(answer.said);
}

function refused(one, answer) {
  takeBack(one);
  say("");
  const again = (over) => () => {
    clear(one);
    act(one.kind, { ...one.details, over });
  };
  const leave = () => clear(one);
  const said = answer.fault
    ? [make("p", {}, make("strong", {}, words().fault), ` ${answer.fault}`),
       make("div", { class: "acts" }, button(words().again, again(false), "primary"), button(words().close, leave))]
    : [make("p", {}, answer.theirs), make("p", {}, answer.mine),
       make("div", { class: "acts" }, button(words().keep_theirs, leave, "primary"), button(words().keep_mine, again(true)))];
  const told = make("div", { class: "judge-told" }, ...said);
  told.dataset.of = matter(one);
  const inPanel = page.panel?.dataset.panel === one.details.row && page.panel.isConnected;
  (inPanel ? page.panel : document).querySelector(inPanel ? ".judge-answers" : ".judging-answers").append(told);
  told.querySelector("button").focus();
}

const matter = ({ kind, details }) => `${kind} ${details.row} ${details.right || ""}`;

// What was told of an act goes when it is answered anew; the person is back in its row.
function clear(one) {
  for (const told of document.querySelectorAll(".judge-told")) {
    if (told.dataset.of !== matter(one)) continue;
    const held = told.contains(document.activeElement);
    told.remove();
    const row = held && (byRow(one.details.row) || firstToReview());
    if (row) tell("show", { row: row.dataset.row });
  }
}
