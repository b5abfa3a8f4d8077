package org.bicorne.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bicorne.kernel.Language;

/**
 * The words of texts in one language, each with its stem. A word is looked up as characters, since a text has many words and few different ones:
 * neither a string nor a stem is made for one that is known. One thread at a time.
 */
final class WordTable {

    /** In place of a stem, for what is never searched. */
    static final int STOP = -1;

    private static final int SLOTS = 1 << 12;

    private final Stems stemmer;
    private final Set<String> stops;
    private final List<String> words = new ArrayList<>();
    private final List<String> stems = new ArrayList<>();
    private final Map<String, Integer> stemNumbers = new HashMap<>();
    private int[] stemOfWord = new int[SLOTS];
    private int[] hashes = new int[SLOTS];

    /** The number of a word and one, or 0; twice as many places as words at least. */
    private int[] slots = new int[SLOTS];

    WordTable(String analysis) {
        this.stemmer = new Stems(analysis);
        this.stops = StopWords.in(new Language(analysis));
    }

    List<String> words() {
        return words;
    }

    List<String> stems() {
        return stems;
    }

    int stemOf(int word) {
        return stemOfWord[word];
    }

    /** The number of the stem of the word that these characters are, or {@link #STOP}. */
    int stem(char[] characters, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + characters[i];
        }
        int slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] != 0) {
            int word = slots[slot] - 1;
            if (hashes[word] == hash && isSame(words.get(word), characters, length)) {
                return stemOfWord[word];
            }
            slot = slot + 1 & slots.length - 1;
        }
        return add(new String(characters, 0, length), hash, slot);
    }

    private static boolean isSame(String word, char[] characters, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != characters[i]) {
                return false;
            }
        }
        return true;
    }

    private int add(String word, int hash, int slot) {
        int number = words.size();
        words.add(word);
        slots[slot] = number + 1;
        if (number == stemOfWord.length) {
            stemOfWord = Arrays.copyOf(stemOfWord, number * 2);
            hashes = Arrays.copyOf(hashes, number * 2);
        }
        hashes[number] = hash;
        stemOfWord[number] = stops.contains(word) ? STOP : stemNumbers.computeIfAbsent(stemmer.of(word), this::addStem);
        if (number * 2 > slots.length) {
            rehash();
        }
        return stemOfWord[number];
    }

    private int addStem(String stem) {
        stems.add(stem);
        return stems.size() - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int word = 0; word < words.size(); word++) {
            int slot = (hashes[word] ^ hashes[word] >>> 15) & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = word + 1;
        }
    }
}
