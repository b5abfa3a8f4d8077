// Offers titles while one types in a search field. Where nothing can be fetched, the field works without.
const source = new URL("../search/titles.json", import.meta.url);
const fewest = 2;
const patience = 150;

// Longer answers are all there is, from a site without a server: they are asked for once and searched here.
const answersMax = 8;
let whole = null;

function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

async function titles(typed) {
  if (whole === null) {
    const answer = await fetch(source + "?q=" + encodeURIComponent(typed));
    const found = answer.ok ? await answer.json() : [];
    if (found.length <= answersMax) {
      return found;
    }
    whole = found.map((title) => ({ title, words: fold(title).split(/[^\p{L}\p{N}]+/u) }));
  }
  const beginnings = fold(typed).split(/[^\p{L}\p{N}]+/u).filter((word) => word);
  return whole.filter((one) => beginnings.every((beginning) => one.words.some((word) => word.startsWith(beginning))))
    .slice(0, answersMax).map((one) => one.title);
}

function offer(field, list, found) {
  const typed = field.value;
  list.replaceChildren(...found.filter((title) => title !== typed).map((title) => new Option(title, title)));
}

for (const field of document.querySelectorAll("[data-search-words]")) {
  const list = document.createElement("datalist");
  list.id = field.id + "-titles";
  field.after(list);
  field.setAttribute("list", list.id);
  let timer = 0;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    const typed = field.value.trim();
    if (typed.length < fewest) {
      list.replaceChildren();
      return;
    }
    timer = setTimeout(() => titles(typed).then((found) => offer(field, list, found)).catch(() => list.replaceChildren()), patience);
  });
}
