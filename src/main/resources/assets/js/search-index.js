// Reads the index that the build wrote (IndexFiles.java), part by part as words ask for it.
import { decoded } from "./search-hits.js";

// Words alike are looked for in so many parts at most: on a large site among those that share two letters, not one.
const partsMax = 8;

async function get(url) {
  const answer = await fetch(url);
  if (!answer.ok) {
    throw new Error(url + " answers " + answer.status);
  }
  return answer;
}

export class SearchIndex {
  #parts = new Map();
  #known = new Map();

  static async load(base) {
    const index = new SearchIndex();
    index.base = base;
    index.head = await (await get(new URL("search/index.json", base))).json();
    index.facets = await index.#json("facets.json");
    index.stops = new Set(index.head.stops);
    index.size = index.head.documents;
    return index;
  }

  // The groups of words that share a stem with this one, with their language and how many documents they are in.
  async groups(word) {
    return (await this.#words(word, word)).find((entry) => entry.word === word)?.groups ?? [];
  }

  // Every word that begins with the first letter, or the first two, of this one.
  async neighbours(word) {
    for (const length of [1, 2]) {
      const start = word.slice(0, length);
      if (this.#part(this.head.words, start + "\uffff") - this.#part(this.head.words, start) < partsMax || length === 2) {
        return (await this.#words(start, start + "\uffff")).filter((entry) => entry.word.startsWith(start));
      }
    }
    return [];
  }

  // Documents that have a group, with the level of how much they say of it.
  async hits(group) {
    const part = this.#part(this.head.hits, group);
    const line = (await this.#lines("hits", part))[group - this.head.hits[part]] ?? "";
    return decoded(line);
  }

  // Words, among those read so far, that are in one of these groups: what is marked in texts.
  wordsOf(groups) {
    return new Set([...this.#known.values()].filter((entry) => entry.groups.some(({ group }) => groups.has(group))).map((entry) => entry.word));
  }

  async document(number) {
    const a = this.head.documentsAPart;
    const [address, title, summary] = (await this.#json("documents-" + Math.floor(number / a) + ".json"))[number % a];
    return { href: new URL(address.slice(1), this.base).href, title, summary };
  }

  // The last part that begins before or with this key.
  #part(firsts, key) {
    const next = firsts.findIndex((first) => first > key);
    return Math.max(0, (next < 0 ? firsts.length : next) - 1);
  }

  async #words(from, to) {
    const [first, last] = [this.#part(this.head.words, from), this.#part(this.head.words, to)];
    const parts = await Promise.all(Array.from({ length: last - first + 1 }, (_, i) => this.#lines("words", first + i)));
    return parts.flat().filter((line) => line).map((line) => {
      const [word, ...rest] = line.split(" ");
      const groups = [];
      for (let i = 0; i < rest.length; i += 3) {
        groups.push({ group: parseInt(rest[i], 36), lang: rest[i + 1], documents: parseInt(rest[i + 2], 36) });
      }
      this.#known.set(word, { word, groups });
      return { word, groups };
    });
  }

  #lines(name, part) {
    return this.#once(name + "-" + part + ".txt", async (answer) => (await answer.text()).split("\n"));
  }

  #json(name) {
    return this.#once(name, (answer) => answer.json());
  }

  #once(name, read) {
    if (!this.#parts.has(name)) {
      this.#parts.set(name, get(new URL("search/" + this.head.folder + "/" + name, this.base)).then(read));
    }
    return this.#parts.get(name);
  }
}
