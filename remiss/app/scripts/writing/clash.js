// Two people changed the same paragraph: both texts are shown, and the person chooses.
function clash(box, answer) {
  box.clash = answer;
  const choose = (text, base) => {
    box.clash = null;
    box.note.replaceChildren();
    box.area.value = text;
    box.base = base;
    box.sent = [];
    keepText(box);
    fit(box);
    tell(box, isDirty(box) ? "unsaved" : "saved");
    write(box);
    box.area.focus();
  };
  const press = (word, chosen) => {
    const button = made("button", { type: "button", textContent: words()[word] });
    button.addEventListener("click", chosen);
    return button;
  };
  box.note.replaceChildren(
    made("p", { className: "clash-said", textContent: answer.said }),
    made("blockquote", { textContent: answer.theirs || "–" }),
    made("div", { className: "clash-choices" },
      press("keep_mine", () => choose(box.area.value, answer.theirs)),
      press("keep_theirs", () => choose(answer.theirs, answer.theirs)),
      press("keep_both", () => choose(`${answer.theirs}\n\n${box.area.value}`, answer.theirs))),
  );
  box.note.setAttribute("role", "alert");
  tell(box, "unsaved");
  keepText(box);
}
