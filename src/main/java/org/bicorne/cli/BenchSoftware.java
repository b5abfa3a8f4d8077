package org.bicorne.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented entries of a catalogue for benchmarks, as long as those that people write, the same at each run. */
final class BenchSoftware {

    private static final int CATEGORIES = 24;
    private static final int ORGANISATIONS = 60;
    private static final int REPLACED = 150;
    private static final List<String> LICENCES = List.of("GPL-3.0-or-later", "GPL-2.0-only", "MIT", "Apache-2.0", "AGPL-3.0-or-later", "MPL-2.0", "EUPL-1.2", "BSD-3-Clause");
    private static final List<String> KINDS = List.of("desktop", "web", "server", "library", "mobile", "stack");
    private static final List<String> PLATFORMS = List.of("linux", "windows", "mac", "android", "ios", "web");

    static String slug(int number) {
        return "logiciel-" + number;
    }

    /** The number of a product that something stands in for. */
    static int replaced(int number) {
        return Math.abs(number * 31) % REPLACED;
    }

    void write(Path site, int size) throws IOException {
        Path folder = Files.createDirectories(site.resolve("catalogue"));
        Files.writeString(site.resolve("bicorne.yml"), "name: Bureau\nurl: https://bureau.example\nlanguages: [fr]\n");
        Files.writeString(site.resolve("index.md"), "# Bureau\n");
        Files.writeString(site.resolve("organisations.yml"), IntStream.range(0, ORGANISATIONS).mapToObj(i -> "organisation-" + i + ":\n  name: Organisation " + BenchCode.word(i) + "\n")
                .collect(Collectors.joining()));
        Files.writeString(folder.resolve("vocabulary.yml"), "categories:\n" + IntStream.range(0, CATEGORIES).mapToObj(i -> "  category-" + i + ":\n    label: Besoin " + BenchCode.word(i) + "\n")
                .collect(Collectors.joining()) + "attributes:\n  rgaa:\n    label: Accessible\n    kind: boolean\n    facet: true\n");
        for (int i = 0; i < size; i++) {
            Files.writeString(folder.resolve(slug(i) + ".yml"), entry(i, size));
        }
    }

    private static String entry(int number, int size) {
        Random random = new Random(number * 7_919L);
        StringBuilder entry = new StringBuilder("name: " + BenchCode.word(random.nextInt(4_000)) + " " + number + "\n");
        entry.append("summary: {fr: \"").append(words(random, 12)).append(".\"}\n").append("description:\n  fr: |\n");
        IntStream.range(0, 4).forEach(_ -> entry.append("    ").append(words(random, 30)).append(".\n\n"));
        entry.append("licence: ").append(LICENCES.get(random.nextInt(LICENCES.size()))).append('\n');
        entry.append("website: https://").append(slug(number)).append(".example/\n").append("repositories: [\"https://forge.example/").append(slug(number)).append("/code\"]\n");
        entry.append("ids: {sill: ").append(number + 1).append(", wikidata: Q").append(1_000_000 + number).append("}\n");
        entry.append("kind: [").append(KINDS.get(random.nextInt(KINDS.size()))).append("]\nplatforms: [").append(String.join(", ", PLATFORMS.subList(0, 1 + random.nextInt(PLATFORMS.size())))).append("]\n");
        entry.append("categories: [category-").append(random.nextInt(CATEGORIES)).append("]\nkeywords: [").append(BenchCode.word(random.nextInt(500))).append("]\n");
        String status = random.nextInt(20) == 0 ? "withdrawn" : random.nextInt(10) == 0 ? "observed" : "recommended";
        entry.append("recommendation: {status: ").append(status).append(", since: ").append(2012 + random.nextInt(15)).append(", minimum: \"").append(1 + random.nextInt(9)).append(".0\"")
                .append(status.equals("withdrawn") ? ", until: 2026, reason: {fr: Plus maintenu.}" : "").append("}\n");
        entry.append("replaces: [Produit ").append(replaced(random.nextInt(1_000))).append("]\nsimilar: [").append(slug((number + 1) % size)).append(", ").append(slug((number + 2) % size)).append("]\n");
        entry.append("used-by:\n");
        int users = 1 + random.nextInt(5);
        int first = random.nextInt(ORGANISATIONS);
        IntStream.range(0, users).forEach(i -> entry.append("  - {organisation: organisation-").append((first + i) % ORGANISATIONS).append(", since: 2020}\n"));
        return entry.append("market: ").append(random.nextInt(4) == 0).append("\nattributes: {rgaa: ").append(random.nextBoolean()).append("}\n").toString();
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count).mapToObj(_ -> BenchCode.word((int) (2_000 * random.nextDouble() * random.nextDouble()))).collect(Collectors.joining(" "));
    }
}
