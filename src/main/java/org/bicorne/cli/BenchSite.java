package org.bicorne.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** An invented office of any size: pages of some 8.6 kB with what real pages hold, the same at each run. */
final class BenchSite {

    private static final int PAGE_CHARACTERS = 8_300;
    private static final int TAGS = 60;
    private static final LocalDate FIRST_DAY = LocalDate.of(2001, 1, 1);
    private static final String[] WORDS = ("logiciel libre code source commun numérique service public agence région ville université licence "
            + "dépôt version atelier conférence conseil recommandation catalogue inventaire référent équipe mission budget marché support "
            + "contribution sécurité accessibilité interopérabilité document donnée ouverte partage réutilisation migration serveur poste "
            + "messagerie bureautique archive réseau cartographie statistique formation communauté gouvernance juridique européen").split(" ");

    private final Random random = new Random(20_261_122);

    /** Writes the office; where a page of it stands is {@link #page}. */
    static void write(Path folder, int pages) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("bicorne.yml"), """
                name: Banc d'essai
                url: https://bench.example
                languages: [fr]
                collections:
                  posts: {folder: posts, url: "/posts/{slug}/", feed: true, toc: true}
                """);
        BenchSite site = new BenchSite();
        for (int i = 0; i < pages; i++) {
            Path file = page(folder, i);
            Files.createDirectories(file.getParent());
            Files.writeString(file, site.text(i), StandardCharsets.UTF_8);
        }
    }

    static Path page(Path folder, int number) {
        return folder.resolve("posts").resolve(String.valueOf(day(number).getYear())).resolve("page-" + number + ".md");
    }

    /** The tags of a page, as its text gives them. */
    static List<String> tags(String text) {
        return text.lines().takeWhile(line -> !line.equals("# text")).filter(line -> line.startsWith("  - ")).map(line -> line.substring(4)).toList();
    }

    private static LocalDate day(int number) {
        return FIRST_DAY.plusDays(number % 9_200);
    }

    private String text(int number) {
        StringBuilder text = new StringBuilder("---\ntitle: \"Billet " + number + " : " + words(4) + "\"\ndate: " + day(number)
                + "\ndescription: \"" + words(14) + "\"\nlang: fr\nslug: page-" + number + "\ntags:\n");
        Set<Integer> tags = new TreeSet<>();
        while (tags.size() < 3) {
            tags.add(Math.min(random.nextInt(TAGS), random.nextInt(TAGS)));
        }
        tags.forEach(tag -> text.append("  - thème-").append(tag).append('\n'));
        text.append("---\n\n");
        while (text.length() < PAGE_CHARACTERS) {
            text.append(section(number));
        }
        return text.toString();
    }

    private String section(int number) {
        String link = number == 0 ? "https://example.org/" : "/posts/page-" + random.nextInt(number) + "/";
        return switch (random.nextInt(5)) {
            case 0 -> "## L'" + words(3) + "\n\n" + paragraph(link) + list();
            case 1 -> "### " + words(4) + "\n\n" + paragraph("https://example.org/" + random.nextInt(1_000)) + "> « " + words(20) + " » !\n\n";
            case 2 -> paragraph(link) + paragraph("https://example.org/a?b=" + random.nextInt(1_000));
            case 3 -> "| Organisme | Année | Montant |\n| --- | --- | ---: |\n" + ("| " + words(2) + " | 20" + (10 + random.nextInt(16)) + " | "
                    + random.nextInt(90_000) + " € |\n").repeat(4) + "\n";
            default -> list() + "Voir `" + words(1) + "` :<br>" + words(12) + ".\n\n";
        };
    }

    private String paragraph(String link) {
        return "Aujourd'hui, " + words(30) + " : **" + words(3) + "** et [" + words(4) + "](" + link + ") ; *" + words(2) + "* " + words(25) + ".\n\n";
    }

    private String list() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            list.append("- [").append(words(3)).append("](https://example.org/").append(random.nextInt(500)).append(") : ").append(words(9)).append('\n');
        }
        return list.append('\n').toString();
    }

    private String words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS[random.nextInt(WORDS.length)]);
        }
        return String.join(" ", words);
    }
}
