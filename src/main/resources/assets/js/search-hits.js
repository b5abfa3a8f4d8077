// Reads what IndexFiles.java writes of a group: documents in order, each as its distance from the one before, with a level.
const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const values = new Map([...digits].map((digit, value) => [digit, value]));
const levels = 16;

// Five bits a digit, the least first; a sixth says that more follow.
export function decoded(line) {
  const found = [];
  let [number, scale, document] = [0, 1, 0];
  for (const character of line) {
    const value = values.get(character);
    number += (value & 31) * scale;
    scale *= 32;
    if (value < 32) {
      document += Math.floor(number / levels);
      found.push([document, number % levels]);
      [number, scale] = [0, 1];
    }
  }
  return found;
}
