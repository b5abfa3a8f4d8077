// Finds and ranks documents: those that have all words; else words like them; else as many words as can be. The same rules as Question.java.
import { edits } from "./search-words.js";

const similarMax = 5;
const rareMax = 2;
const commonRatio = 8;
const otherLanguage = 0.75;
const ownLanguage = 0.8;
const recent = 0.4;
const daysToHalf = 365;

const most = (groups) => Math.max(0, ...groups.map((group) => group.documents));
const byLikeness = (a, b) => b.likeness - a.likeness || most(b.groups) - most(a.groups) || (a.word < b.word ? -1 : 1);

async function similar(index, word, editsMost) {
  const all = (await index.neighbours(word)).filter((entry) => entry.word !== word);
  const away = (max, likeness) => all.filter((entry) => edits(word, entry.word, max) <= max).map((entry) => ({ ...entry, likeness }));
  let found = word.length < 4 ? [] : away(1, 0.4);
  if (editsMost > 1) {
    found = found.length === 0 && word.length >= 6 ? away(2, 0.2) : found;
    found = found.concat(word.length < 3 ? [] : all.filter((entry) => entry.word.startsWith(word)).map((entry) => ({ ...entry, likeness: 0.5 })));
  }
  return found.sort(byLikeness).slice(0, similarMax);
}

async function meaning(index, word) {
  const groups = await index.groups(word);
  const documents = most(groups);
  const others = documents === 0 ? await similar(index, word, 2)
    : documents > rareMax ? [] : (await similar(index, word, 1)).filter((entry) => most(entry.groups) >= documents * commonRatio);
  return { word, groups, others, isKnown: documents > 0 };
}

// How much each document says of a word or of those like it.
async function weights(index, groups, others, lang) {
  const found = new Map();
  const entries = [{ groups, likeness: 1 }, ...others];
  for (const { likeness, groups: wanted } of entries) {
    for (const group of wanted) {
      const rarity = Math.log(1 + (index.size - group.documents + 0.5) / (group.documents + 0.5));
      const weight = likeness * rarity * (group.lang === lang ? 1 : otherLanguage) * index.head.least;
      for (const [document, level] of await index.hits(group.group)) {
        found.set(document, Math.max(found.get(document) ?? 0, weight * index.head.ratio ** level));
      }
    }
  }
  return found;
}

function atLeast(words, least) {
  const count = new Map();
  const score = new Map();
  for (const found of words) {
    for (const [document, weight] of found) {
      count.set(document, (count.get(document) ?? 0) + 1);
      score.set(document, (score.get(document) ?? 0) + weight);
    }
  }
  return [...score].filter(([document]) => count.get(document) >= least);
}

function ranked(index, scores, lang) {
  const { langs, lang: of, day } = index.facets;
  const newest = Math.max(...day);
  const total = ([document, score]) => score + (langs[of[document]] === lang ? ownLanguage : 0)
    + (day[document] > 0 ? recent * daysToHalf / (daysToHalf + newest - day[document]) : 0);
  return scores.map((one) => [one[0], total(one)]).sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([document]) => document);
}

export async function search(index, words, lang) {
  const meanings = await Promise.all(words.map((word) => meaning(index, word)));
  const meant = await Promise.all(meanings.map((one) => weights(index, one.groups, one.others, lang)));
  let [least, found, entries] = [words.length, atLeast(meant, words.length), meanings];
  if (found.length === 0) {
    const alike = await Promise.all(meanings.map(async (one) => ({ ...one, others: await similar(index, one.word, 2) })));
    found = atLeast(await Promise.all(alike.map((one) => weights(index, one.groups, one.others, lang))), least);
    entries = alike;
  }
  while (found.length === 0 && least > 1) {
    found = atLeast(meant, --least);
    entries = meanings;
  }
  const nearest = new Map(meanings.filter((one) => !one.isKnown && one.others.length > 0).map((one) => [one.word, one.others[0].word]));
  const groups = new Set(entries.flatMap((one) => [one, ...one.others]).flatMap((one) => one.groups).map((group) => group.group));
  return { documents: ranked(index, found, lang), least, nearest, groups };
}
