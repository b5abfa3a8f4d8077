// Shows results with the same elements and classes as the server does (templates of search).
const valuesMax = { kind: 12, year: 30, lang: 12, tag: 15 };

export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).filter(([, value]) => value !== null).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

const hidden = (text) => element("span", { class: "visually-hidden" }, text);
const marked = (pieces) => pieces.map(([text, isMarked]) => (isMarked ? element("mark", {}, text) : text));

export function chips(words, filters) {
  const made = filters.map(({ label, href }) => element("li", {}, element("a", { class: "chips__chip", href },
    hidden(words.remove + " "), label, element("span", { class: "chips__cross", "aria-hidden": "true" }, "×"))));
  return element("ul", { class: "chips", "aria-label": words.chosen }, ...made);
}

// counts: for each dimension its values, each with label, href, count; those that lead to all results again say nothing.
export function facets(words, counts, total, lang) {
  const sections = Object.entries(counts).map(([dimension, all]) => {
    const values = all.slice(0, valuesMax[dimension]);
    const choices = values.map(({ label, href, count }) => element("li", {}, element("a", { class: "facet__choice", href, rel: "nofollow" },
      label + " ", element("span", { class: "count" }, count.toLocaleString(lang), hidden(" " + (count === 1 ? words.one : words.many).replace(/^\d+\s*/, ""))))));
    const isUseful = values.length > 1 || values.some(({ count }) => count < total);
    return isUseful ? [element("section", { class: "facet" }, element("h2", { class: "facet__title" }, words["by" + dimension[0].toUpperCase() + dimension.slice(1)]),
      element("ul", { class: "facet__choices" }, ...choices))] : [];
  }).flat();
  return sections.length === 0 ? element("div", {}) : element("details", { class: "facets" }, element("summary", { class: "facets__button" }, words.filter),
    element("div", { class: "facets__panel" }, ...sections));
}

export function result(one, lang) {
  const foreign = one.lang === lang ? null : one.lang;
  const facts = element("p", { class: "result__facts" }, one.kind);
  if (one.date) {
    facts.append(" · ", element("time", { datetime: one.date.toISOString().slice(0, 10) },
      new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone: "UTC" }).format(one.date)));
  }
  if (foreign) {
    facts.append(" · ", element("span", { lang: foreign }, languageName(foreign)));
  }
  return element("li", {}, element("article", { class: "result" },
    element("h2", { class: "result__title" }, element("a", { href: one.href, lang: foreign, hreflang: foreign }, ...marked(one.title))),
    facts, element("p", { class: "result__excerpt", lang: foreign }, ...marked(one.excerpt))));
}

export function languageName(tag) {
  const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag);
  return name[0].toUpperCase() + name.slice(1);
}

// The first, the last, and those around the current one.
export function pagination(words, page, pages, href) {
  const shown = Array.from({ length: pages }, (_, i) => i + 1).filter((n) => n === 1 || n === pages || Math.abs(n - page) <= 1);
  const link = (number, text, rel) => element("li", {}, element("a", { class: "pagination__link", href: href(number), rel,
    "aria-current": rel === null && number === page ? "page" : null }, text));
  const items = shown.flatMap((n, i) => (i > 0 && n - shown[i - 1] > 1
    ? [element("li", { class: "pagination__gap", "aria-hidden": "true" }, "…"), link(n, String(n), null)] : [link(n, String(n), null)]));
  const previous = page > 1 ? [link(page - 1, words.previous, "prev")] : [];
  const next = page < pages ? [link(page + 1, words.next, "next")] : [];
  return element("nav", { class: "pagination", "aria-label": words.pages }, element("ul", { class: "pagination__pages" }, ...previous, ...items, ...next));
}
