// Filters the events of the page as soon as a choice is made, with the choice in the address. Without it, a server does the same.
const form = document.querySelector("form[data-filters]");
const events = [...document.querySelectorAll("[data-events] .event")];
const count = document.querySelector("[data-count]");
const nothing = document.querySelector("[data-nothing]");

function isWanted(event, chosen) {
  return chosen.every(([name, value]) => (event.dataset[name] ?? "").split(" ").includes(value));
}

function show() {
  const chosen = [...new FormData(form)].filter(([, value]) => value !== "");
  let shown = 0;
  for (const event of events) {
    const item = event.closest("li");
    item.hidden = !isWanted(event, chosen);
    shown += item.hidden ? 0 : 1;
  }
  for (const group of document.querySelectorAll("[data-events]")) {
    group.hidden = group.querySelector("li:not([hidden])") === null;
  }
  nothing.hidden = shown > 0;
  if (count) {
    count.textContent = (shown === 1 ? count.dataset.count : count.dataset.counts).replace("{0}", String(shown));
  }
  const query = new URLSearchParams(chosen).toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
}

// A page that a server filtered, or that has no room for all, holds only a part: another choice is a question for the server.
if (form && !form.querySelector(".filters__actions a")) {
  const asked = new URLSearchParams(location.search);
  for (const choice of form.querySelectorAll("select")) {
    choice.value = asked.get(choice.name) ?? "";
    if (form.dataset.filters === "here") {
      choice.addEventListener("change", show);
    }
  }
  form.querySelector("button").hidden = form.dataset.filters === "here";
  if (asked.size > 0) {
    show();
  }
}
