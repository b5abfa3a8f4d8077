package org.bicorne.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Something that a visitor may look for.
 *
 * @param at the front page in the visitor's language
 * @param first addresses of which one should come first
 * @param hardness what makes it hard
 */
record Question(Sample sample, String at, String text, List<String> first, String hardness) {

    private static final Path FILE = Path.of("src", "test", "resources", "org", "bicorne", "site", "questions.tsv");

    static List<Question> all() {
        try {
            return Files.readAllLines(FILE).stream().skip(1).map(line -> line.split("\t"))
                    .map(row -> new Question(Sample.valueOf(row[0]), row[1], row[2], Arrays.asList(row[3].split(" ")), row[4])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String query() {
        return "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    String miss(String found) {
        return sample + " \u201c" + text + "\u201d (" + hardness + ") finds " + found + ", not " + String.join(" or ", first);
    }
}
