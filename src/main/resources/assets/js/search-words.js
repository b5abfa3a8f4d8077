// Words as the index has them: without case and accents. The same rules as Analysis.java.
export const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

export function fold(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("œ", "oe").replaceAll("æ", "ae").replaceAll("ß", "ss");
}

// The words of a question, without repeats; those that mean nothing only where nothing else is asked.
export function wordsOf(text, stops, wordsMax) {
  const words = [...new Set((text.match(wordPattern) ?? []).map(fold))].filter((word) => word.length <= 40).slice(0, wordsMax);
  const meant = words.filter((word) => !stops.has(word));
  return meant.length > 0 ? meant : words;
}

// How many letters to insert, leave out, change or swap with their neighbour, or more than max (optimal string alignment).
export function edits(from, to, max) {
  if (Math.abs(from.length - to.length) > max) {
    return max + 1;
  }
  let [older, old] = [[], Array.from({ length: to.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = from[i - 1] === to[j - 1] ? 0 : 1;
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + change);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        row[j] = Math.min(row[j], older[j - 2] + 1);
      }
    }
    if (Math.min(...row) > max) {
      return max + 1;
    }
    [older, old] = [old, row];
  }
  return old[to.length];
}
