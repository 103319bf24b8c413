// The name a person judges under: the browser keeps it, the same for every page.
export default function naming({ data, parentElement, setStateValue }) {
  const tell = (name) => setStateValue("name", name);
  let input = parentElement.querySelector("input");
  if (!input) {
    input = document.createElement("input");
    Object.assign(input, { type: "text", id: "asks-name", maxLength: 80, autocomplete: "name", className: "judging-name" });
    input.setAttribute("aria-describedby", "asks-name-help");
    input.value = kept(NAME) || "";
    const label = document.createElement("label");
    label.htmlFor = input.id;
    const help = document.createElement("span");
    Object.assign(help, { id: "asks-name-help", className: "judging-help" });
    const bar = document.createElement("div");
    bar.className = "judging-bar";
    bar.append(label, input, help);
    parentElement.replaceChildren(bar);
    const changed = () => {
      keep(NAME, input.value.trim() || null);
      tell(input.value.trim());
    };
    input.addEventListener("change", changed);
    input.addEventListener("keydown", (event) => { if (event.key === "Enter" && !event.isComposing) input.blur(); });
    if (input.value) tell(input.value);
  }
  parentElement.querySelector("label").textContent = data.label;
  parentElement.querySelector(".judging-help").textContent = data.help;
}
