// Shows the definition of a term while its link is pointed at or focused. It stays while the pointer is on it, and Escape hides it
// (WCAG 1.4.13). Without this, the link leads to the glossary.
const wait = 200;
const edge = 16;
const box = document.createElement("div");
box.className = "term__definition";
box.id = "bicorne-term";
box.setAttribute("role", "tooltip");
box.hidden = true;
(document.querySelector("main") ?? document.body).append(box);

let shown = null;
let timer = 0;

function hide() {
  clearTimeout(timer);
  box.hidden = true;
  shown?.removeAttribute("aria-describedby");
  shown = null;
}

function hideSoon() {
  clearTimeout(timer);
  timer = setTimeout(hide, wait);
}

function show(link) {
  clearTimeout(timer);
  if (shown === link) {
    return;
  }
  hide();
  shown = link;
  box.textContent = link.dataset.term;
  box.hidden = false;
  link.setAttribute("aria-describedby", box.id);
  const place = link.getClientRects()[0];
  const below = place.bottom + box.offsetHeight + edge < innerHeight;
  const left = Math.min(place.left, document.documentElement.clientWidth - box.offsetWidth - edge);
  box.style.left = `${Math.max(edge, left)}px`;
  box.style.top = `${below ? place.bottom + 4 : Math.max(edge, place.top - box.offsetHeight - 4)}px`;
}

for (const link of document.querySelectorAll("a[data-term]")) {
  link.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show(link));
  link.addEventListener("pointerleave", hideSoon);
  link.addEventListener("focus", () => link.matches(":focus-visible") && show(link));
  link.addEventListener("blur", hide);
}
box.addEventListener("pointerenter", () => clearTimeout(timer));
box.addEventListener("pointerleave", hideSoon);
addEventListener("keydown", (event) => event.key === "Escape" && hide());
addEventListener("scroll", hide, { passive: true });
