// What a result shows of its page, as pieces of text: [text, whether it was searched].
import { fold, wordPattern } from "./search-words.js";

const characters = 260;
const before = 60;
const asideOfText = "script, style, nav, template, sup, h1, .heading-anchor, .page-actions, .page-header__facts";

export function pieces(text, found) {
  const all = [];
  let at = 0;
  for (const match of text.matchAll(wordPattern)) {
    if (found(fold(match[0]))) {
      all.push([text.slice(at, match.index), false], [match[0], true]);
      at = match.index + match[0].length;
    }
  }
  return [...all, [text.slice(at), false]].filter(([part]) => part);
}

// The part of a text that holds most different words of the question.
function best(text, found) {
  const matches = [...text.matchAll(wordPattern)].map((match) => ({ word: fold(match[0]), at: match.index })).filter(({ word }) => found(word));
  let [start, most] = [0, 0];
  for (const { at } of matches) {
    const words = new Set(matches.filter((other) => other.at >= at && other.at < at + characters - before).map(({ word }) => word)).size;
    if (words > most) {
      [start, most] = [at, words];
    }
  }
  const from = start < before * 2 ? 0 : text.indexOf(" ", start - before) + 1;
  const end = from + characters >= text.length ? text.length : text.lastIndexOf(" ", from + characters);
  return (from > 0 ? "… " : "") + text.slice(from, end) + (end < text.length ? " …" : "");
}

// The summary when it holds what was found, else the best part of the page itself.
export async function excerpt(result, found) {
  const isFound = (text) => (text.match(wordPattern) ?? []).some((word) => found(fold(word)));
  if (isFound(result.summary)) {
    return result.summary;
  }
  try {
    const page = new DOMParser().parseFromString(await (await fetch(result.href)).text(), "text/html");
    const main = page.querySelector("main");
    main.querySelectorAll(asideOfText).forEach((element) => element.remove());
    main.querySelectorAll("p, li, td, th, dt, dd, h2, h3, h4, pre").forEach((element) => element.append(" "));
    const text = main.textContent.replace(/\s+/g, " ").trim();
    return isFound(text) ? best(text, found) : result.summary;
  } catch {
    return result.summary;
  }
}
