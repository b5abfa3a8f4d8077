package org.bicorne.search;

import java.util.Arrays;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Reads texts of one language and notes how much each says of its words (BM25F, with the lengths that pages usually have). One thread at a time. */
final class Scribe {

    /** How much a word weighs is kept as one of so many steps, each larger than the one before by the same ratio. */
    static final int LEVELS = 16;
    static final double LEAST = 0.25;
    static final double RATIO = 1.37;

    private static final double SATURATION = 1.2;
    private static final double LENGTH_EFFECT = 0.75;
    private static final double LOG_RATIO = Math.log(RATIO);

    /** The letters of most texts, each folded once. */
    private static final int LATIN = 0x180;
    private static final char[][] FOLDED = foldedLatin();

    private final WordTable table;
    private final char[] word = new char[Analysis.WORD_CHARACTERS_MAX + 4];
    private int[] counts = new int[1 << 12];
    private float[] weights = new float[1 << 12];
    private int[] inField = new int[1 << 10];
    private int[] inText = new int[1 << 10];
    private int fieldSize;
    private int textSize;
    private int length;

    /** Where words stand: how much they say there, and how many words such a text has. */
    private enum Field {
        TITLE(8, 7), HEADINGS(3, 14), DESCRIPTION(2, 20), BODY(1, 400);

        private final double weight;
        private final double usualLength;

        Field(double weight, double usualLength) {
            this.weight = weight;
            this.usualLength = usualLength;
        }
    }

    Scribe(String analysis) {
        this.table = new WordTable(analysis);
    }

    WordTable table() {
        return table;
    }

    /** A document as the index keeps it: the numbers of its stems in this scribe's table, and the level of each. */
    IndexedDocument read(SearchDocument document) {
        SearchDocument.Text text = document.text().get();
        field(Field.TITLE, document.title());
        field(Field.HEADINGS, String.join("\n", text.headings()) + "\n" + String.join("\n", text.tags()));
        field(Field.DESCRIPTION, text.description());
        field(Field.BODY, text.body());
        int[] stems = Arrays.copyOf(inText, textSize);
        byte[] levels = new byte[textSize];
        for (int i = 0; i < textSize; i++) {
            levels[i] = level(weights[stems[i]]);
            weights[stems[i]] = 0;
        }
        textSize = 0;
        return new IndexedDocument(document.address(), document.language(), document.title(), document.date(), text.kind(), text.tags(),
                IndexedDocument.shortened(text.description().isEmpty() ? text.body() : text.description()), this, stems, levels);
    }

    private static byte level(double weight) {
        long level = Math.round(Math.log(weight / LEAST) / LOG_RATIO);
        return (byte) Math.clamp(level, 0, LEVELS - 1);
    }

    private void field(Field field, String text) {
        length = 0;
        words(text);
        double shortness = SATURATION * (1 - LENGTH_EFFECT + LENGTH_EFFECT * length / field.usualLength);
        for (int i = 0; i < fieldSize; i++) {
            int stem = inField[i];
            int count = counts[stem];
            if (weights[stem] == 0) {
                inText = room(inText, textSize);
                inText[textSize++] = stem;
            }
            weights[stem] += (float) (field.weight * count * (SATURATION + 1) / (count + shortness));
            counts[stem] = 0;
        }
        fieldSize = 0;
    }

    /** Runs of letters and digits, folded as {@link Analysis} does. */
    private void words(String text) {
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                boolean isOfWord = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
                if (isOfWord) {
                    size = put(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c, size);
                } else if (size > 0) {
                    end(size);
                    size = 0;
                }
            } else if (Character.isLetterOrDigit(c)) {
                size = putFolded(c, size);
            } else if (size > 0 && Character.getType(c) != Character.NON_SPACING_MARK) {
                end(size);
                size = 0;
            }
        }
        if (size > 0) {
            end(size);
        }
    }

    private int put(char c, int size) {
        if (size < word.length) {
            word[size] = c;
        }
        return size + 1;
    }

    private int putFolded(char c, int size) {
        int end = size;
        for (char letter : c < FOLDED.length ? FOLDED[c] : folded(c)) {
            end = put(letter, end);
        }
        return end;
    }

    private static char[] folded(char c) {
        char[] lower = {Character.toLowerCase(c)};
        char[] folded = new char[4];
        return Arrays.copyOf(folded, ASCIIFoldingFilter.foldToASCII(lower, 0, folded, 0, 1));
    }

    private static char[][] foldedLatin() {
        char[][] folded = new char[LATIN][];
        for (char c = 0; c < LATIN; c++) {
            folded[c] = folded(c);
        }
        return folded;
    }

    private void end(int size) {
        length++;
        int stem = size > Analysis.WORD_CHARACTERS_MAX ? WordTable.STOP : table.stem(word, size);
        if (stem == WordTable.STOP) {
            return;
        }
        if (stem >= counts.length) {
            counts = Arrays.copyOf(counts, stem * 2);
            weights = Arrays.copyOf(weights, stem * 2);
        }
        if (counts[stem]++ == 0) {
            inField = room(inField, fieldSize);
            inField[fieldSize++] = stem;
        }
    }

    private static int[] room(int[] array, int size) {
        return size < array.length ? array : Arrays.copyOf(array, size * 2);
    }
}
