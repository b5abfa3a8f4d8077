// Searches in the browser, where no server answers: a built site. Asks for an index only when there is a question.
import { SearchIndex } from "./search-index.js";
import { search } from "./search-rank.js";
import { fold, wordPattern, wordsOf } from "./search-words.js";
import { excerpt, pieces } from "./search-excerpt.js";
import { chips, element, facets, languageName, pagination, result } from "./search-view.js";

const pageSize = 20;
const pagesMax = 50;
const wordsMax = 10;
const charactersMax = 200;
const pagesRead = 10;
const dimensions = ["kind", "year", "lang", "tag"];

const place = document.querySelector("[data-search]");
const words = place.dataset;
const lang = document.documentElement.lang;
const asked = new URLSearchParams(location.search);
const question = (asked.get("q") ?? "").trim().slice(0, charactersMax);
const count = place.querySelector("[data-search-count]");
const hint = place.querySelector("[data-search-hint]");

function href(change) {
  const other = new URLSearchParams(asked);
  other.delete("page");
  change(other);
  return "?" + other;
}

function valuesOf(index, document) {
  const of = index.facets;
  const year = of.day[document] > 0 ? [String(new Date(of.day[document] * 864e5).getUTCFullYear())] : [];
  return { kind: [of.kinds[of.kind[document]]], year, lang: [of.langs[of.lang[document]]], tag: of.tag[document].map((tag) => of.tags[tag]) };
}

function label(dimension, value) {
  try {
    return dimension === "kind" ? words["kind" + value[0].toUpperCase() + value.slice(1)] ?? value : dimension === "lang" ? languageName(value) : value;
  } catch {
    return value;
  }
}

function counted(values, chosen) {
  return Object.fromEntries(dimensions.filter((dimension) => dimension === "tag" || chosen[dimension].length === 0).map((dimension) => {
    const counts = new Map();
    values.flatMap((one) => one[dimension]).forEach((value) => counts.set(value, (counts.get(value) ?? 0) + 1));
    const most = [...counts].filter(([value]) => !chosen[dimension].includes(value))
      .sort((a, b) => (dimension === "year" ? b[0] - a[0] : b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
    return [dimension, most.map(([value, documents]) => ({ label: label(dimension, value), count: documents, href: href((other) => other.append(dimension, value)) }))];
  }));
}

function explain(found, asWords) {
  hint.replaceChildren(found.documents.length > 0 && found.least < asWords.length ? words.fewer.replace("{0}", found.least).replace("{1}", asWords.length) + " " : "");
  if (found.nearest.size > 0) {
    const other = question.replace(wordPattern, (word) => found.nearest.get(fold(word)) ?? word);
    hint.append(words.nearest + " ", element("a", { href: href((query) => query.set("q", other)) }, other));
  }
}

async function shown(index, document, i, isFound) {
  const one = await index.document(document);
  const text = i < pagesRead ? await excerpt(one, isFound) : one.summary;
  const { kind, lang: [language] } = valuesOf(index, document);
  const day = index.facets.day[document];
  return result({ href: one.href, kind: label("kind", kind[0]), lang: language, date: day > 0 ? new Date(day * 864e5) : null,
    title: pieces(one.title, isFound), excerpt: pieces(text, isFound) }, lang);
}

async function answer() {
  const index = await SearchIndex.load(new URL("..", import.meta.url));
  const asWords = wordsOf(question, index.stops, wordsMax);
  const found = await search(index, asWords, lang);
  const chosen = Object.fromEntries(dimensions.map((dimension) => [dimension, asked.getAll(dimension)]));
  const values = new Map(found.documents.map((document) => [document, valuesOf(index, document)]));
  const all = found.documents.filter((document) => dimensions.every((dimension) => chosen[dimension].every((value) => values.get(document)[dimension].includes(value))));
  const pages = Math.min(pagesMax, Math.ceil(all.length / pageSize));
  const page = Math.min(Math.max(1, Number.parseInt(asked.get("page") ?? "1", 10) || 1), Math.max(1, pages));
  const known = index.wordsOf(found.groups);
  const results = await Promise.all(all.slice((page - 1) * pageSize, page * pageSize).map((document, i) => shown(index, document, i, (word) => known.has(word))));
  explain(found, asWords);
  const filters = dimensions.flatMap((dimension) => chosen[dimension].map((value) => ({ label: label(dimension, value), href: href((other) => other.delete(dimension, value)) })));
  const parts = filters.length > 0 ? [chips(words, filters)] : [];
  const list = element("div", {}, element("ol", { class: "results" }, ...results), ...(pages > 1 ? [pagination(words, page, pages, (n) => href((other) => other.set("page", n)))] : []));
  parts.push(all.length === 0 ? place.querySelector("[data-search-nothing]").content.cloneNode(true)
    : element("div", { class: "search__found" }, facets(words, counted(all.map((document) => values.get(document)), chosen), all.length, lang), list));
  place.append(...parts);
  count.textContent = all.length === 0 ? words.none : all.length === 1 ? words.one : words.many.replace("2", all.length.toLocaleString(lang));
}

if (question) {
  document.querySelector("#bicorne-question").value = question;
  document.title = question + " – " + document.title;
  count.textContent = words.waiting;
  hint.replaceChildren();
  answer().catch(() => { count.textContent = words.failed; });
}
