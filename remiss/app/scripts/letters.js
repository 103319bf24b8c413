// Repairs one at a time, the unsure ones first to be stepped through. All is built with textContent: a word is text.
const KEPT = 0, PROPOSED = 1, OTHERS = 2;

function put(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function button(text, key, press) {
  const made = put("button", "act", text);
  made.type = "button";
  if (key) made.append(" ", put("kbd", "", key));
  made.addEventListener("click", press);
  return made;
}

function reading(change, choice) {
  if (choice === KEPT) return change.observed;
  return choice >= OTHERS ? change.others[choice - OTHERS] : change.proposed;
}

function sentence(change, choice) {
  const line = put("p", "sentence");
  line.append(change.before);
  if (choice === KEPT) line.append(put("strong", "", change.observed));
  else line.append(put("del", "", change.observed), " → ", put("ins", "", reading(change, choice ?? PROPOSED)));
  line.append(change.after);
  return line;
}

function fill(pattern, values) {
  return pattern.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

class Letters {
  constructor(data, send) {
    this.changes = data.changes;
    this.words = data.words;
    this.send = send;
    this.choices = {};
    this.undone = []; // what the choices were before each act
    this.unsure = this.changes.map((change, place) => (change.sure ? -1 : place)).filter((place) => place >= 0);
    this.at = this.unsure[0] ?? 0;
    this.root = put("section", "letters");
    this.root.setAttribute("aria-label", this.words.label);
    this.root.addEventListener("keydown", (event) => this.key(event));
    this.draw();
  }

  act(made) {
    this.undone.push({ choices: this.choices, at: this.at });
    this.choices = { ...this.choices, ...made };
    this.send(this.choices);
  }

  choose(choice) {
    this.act({ [this.at]: choice });
    const open = this.unsure.find((place) => place > this.at && !(place in this.choices))
      ?? this.unsure.find((place) => !(place in this.choices));
    this.at = open ?? this.at;
    this.draw(true);
  }

  acceptSure() {
    const made = {};
    this.changes.forEach((change, place) => {
      if (change.sure && !(place in this.choices)) made[place] = PROPOSED;
    });
    this.act(made);
    this.draw(true);
  }

  undo() {
    const last = this.undone.pop();
    if (!last) return;
    this.choices = last.choices;
    this.at = last.at;
    this.send(this.choices);
    this.draw(true);
  }

  step(by) {
    const places = this.unsure.length ? this.unsure : this.changes.map((_, place) => place);
    const next = by > 0 ? places.find((place) => place > this.at) : places.findLast((place) => place < this.at);
    this.at = next ?? (by > 0 ? places[0] : places[places.length - 1]);
    this.draw(true);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("summary")) return;
    const acts = {
      n: () => this.step(1), p: () => this.step(-1), x: () => this.choose(KEPT), z: () => this.undo(),
      Enter: () => this.choose(PROPOSED),
    };
    const act = acts[event.key];
    if (!act || (event.key === "Enter" && event.target.closest("button"))) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  card() {
    const change = this.changes[this.at], choice = this.choices[this.at], words = this.words;
    const card = put("div", "letter-card");
    card.tabIndex = 0;
    const places = this.unsure.includes(this.at) ? this.unsure : this.changes.map((_, place) => place);
    const n = places.indexOf(this.at) + 1;
    const state = choice === undefined ? words.is_open : choice === KEPT ? words.is_kept : words.is_changed;
    const facts = [fill(words.place, { n, total: places.length }), change.page, change.why, state];
    card.append(sentence(change, choice), put("p", "facts", facts.filter(Boolean).join(" · ")));
    const acts = put("div", "acts");
    acts.append(
      button(`${words.accept} ${change.proposed}`, "Enter", () => this.choose(PROPOSED)),
      button(`${words.reject} ${change.observed}`, "x", () => this.choose(KEPT)),
      ...change.others.map((other, place) =>
        button(`${words.instead} ${other}`, "", () => this.choose(OTHERS + place))),
    );
    card.append(acts);
    return card;
  }

  bar() {
    const words = this.words, bar = put("div", "acts");
    const decided = Object.keys(this.choices).length;
    const sure = button(words.sure, "", () => this.acceptSure());
    sure.disabled = !this.changes.some((change, place) => change.sure && !(place in this.choices));
    const undo = button(words.undo, "z", () => this.undo());
    undo.disabled = !this.undone.length;
    const said = put("span", "count", fill(words.decided, { n: decided, total: this.changes.length }));
    said.setAttribute("role", "status");
    bar.append(sure, button(words.previous, "p", () => this.step(-1)), button(words.next, "n", () => this.step(1)), undo, said);
    return bar;
  }

  list() {
    const box = put("details"), words = this.words;
    box.open = this.listed === true;
    box.append(put("summary", "", `${words.list} (${this.changes.length})`));
    const fillIn = () => {
      const lines = put("ol");
      this.changes.forEach((change, place) => {
        const line = put("li"), choice = this.choices[place];
        const state = choice === undefined ? words.is_open : choice === KEPT ? words.is_kept : words.is_changed;
        const there = button(`${change.observed} → ${reading(change, choice === KEPT ? PROPOSED : choice ?? PROPOSED)}`, "", () => {
          this.at = place;
          this.draw(true);
        });
        line.append(there, put("span", "facts", `${state}${change.page ? ` · ${change.page}` : ""}`));
        lines.append(line);
      });
      box.append(lines);
    };
    if (box.open) fillIn();
    box.addEventListener("toggle", () => {
      if (box.open && !this.listed) fillIn();
      this.listed = box.open;
    });
    return box;
  }

  draw(focus = false) {
    const card = this.card();
    this.root.replaceChildren(this.bar(), card, put("p", "help letter-keys", this.words.keys), this.list());
    if (focus) card.focus({ preventScroll: true });
  }
}

export default function letters({ data, parentElement, setStateValue }) {
  const shown = JSON.stringify(data);
  if (parentElement.dataset.shown === shown) return;
  parentElement.dataset.shown = shown;
  parentElement.replaceChildren(new Letters(data, (choices) => setStateValue("choices", choices)).root);
}
