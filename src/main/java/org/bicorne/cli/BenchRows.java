package org.bicorne.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An invented inventory in the shape of 2021: lengths, gaps and frequencies are those of the 9,157 real rows. */
final class BenchRows {

    private static final String HEAD = "name,organization_name,platform,repository_url,description,is_fork,is_archived,creation_date,last_update,last_modification,homepage,"
            + "stars_count,forks_count,license,open_issues_count,language,topics,software_heritage_exists,software_heritage_url\n";
    private static final String[] SYLLABLES = {"ba", "cou", "de", "fri", "gan", "hy", "in", "jo", "ka", "lu", "mé", "no", "or", "pra", "qui", "ré", "so", "tra", "ul", "vi"};
    private static final String[] LICENCES = {"MIT License", "Other", "GNU General Public License v3.0", "GNU Affero General Public License v3.0", "Apache License 2.0",
        "GNU Lesser General Public License v2.1", "BSD 3-Clause \"\"New\"\" or \"\"Revised\"\" License", "European Union Public License 1.2"};
    private static final String[] LANGUAGES = {"JavaScript", "Python", "Java", "HTML", "Shell", "C", "TypeScript", "PHP", "CSS", "Ruby", "R", "C++", "Go", "Rust", "OCaml"};
    private static final int FORGES = 32;
    private static final int REPOSITORIES_OF_AN_ACCOUNT = 9;
    private static final int DAYS = 5_000;

    private final double[] accounts;

    BenchRows(int size) {
        accounts = IntStream.rangeClosed(1, Math.max(10, size / REPOSITORIES_OF_AN_ACCOUNT)).mapToDouble(rank -> 1.0 / Math.pow(rank, 0.7)).toArray();
        Arrays.parallelPrefix(accounts, Double::sum);
    }

    void write(Path file, int size) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(HEAD);
            for (int i = 0; i < size; i++) {
                writer.write(row(i));
            }
        }
    }

    /** Every second account is on the largest forge. */
    static String host(int account) {
        return account % 2 == 0 ? "github.com" : "gitlab-" + account % FORGES + ".example";
    }

    static String account(int rank) {
        return host(rank) + "/" + login(rank);
    }

    private int owner(Random random) {
        int found = Arrays.binarySearch(accounts, random.nextDouble() * accounts[accounts.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, accounts.length - 1);
    }

    private static String login(int rank) {
        return word(rank) + "-" + rank;
    }

    static String language(int rank) {
        return URLEncoder.encode(LANGUAGES[rank % LANGUAGES.length], StandardCharsets.UTF_8);
    }

    /** Host and path of the repository in this row. */
    String path(int number) {
        int owner = owner(new Random(number * 7_919L));
        return account(owner) + "/projet-" + number;
    }

    static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int rest = rank + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }

    private String row(int number) {
        Random random = new Random(number * 7_919L);
        int owner = owner(random);
        String host = host(owner);
        boolean isGitHub = owner % 2 == 0;
        LocalDate created = LocalDate.of(2012, 1, 1).plusDays((long) (DAYS * Math.sqrt(random.nextDouble())));
        LocalDate pushed = created.plusDays(random.nextInt(400));
        String url = "https://" + host + "/" + login(owner) + "/projet-" + number;
        String words = IntStream.range(0, random.nextInt(14)).mapToObj(_ -> word(random.nextInt(20_000))).collect(Collectors.joining(" "));
        boolean isQuoted = random.nextInt(5) == 0;
        return String.join(",", "projet-" + number, login(owner), isGitHub ? "GitHub" : "GitLab", url, isQuoted ? "\"" + words + ",\n" + words + "\"" : words,
                isGitHub ? String.valueOf(random.nextInt(8) == 0) : "", String.valueOf(random.nextInt(20) == 0), created + "T16:00:02Z", pushed + "T11:03:17Z", pushed + "T11:03:17Z",
                random.nextInt(6) == 0 ? "https://projet-" + number + ".example" : "", String.valueOf((int) (0.5 / (random.nextDouble() + 1e-4))),
                String.valueOf((int) (0.2 / (random.nextDouble() + 1e-4))), isGitHub && random.nextInt(10) < 5 ? "\"" + LICENCES[Math.min(random.nextInt(9), random.nextInt(8))] + "\"" : "",
                String.valueOf(random.nextInt(9)), isGitHub && random.nextInt(10) < 8 ? LANGUAGES[Math.min(random.nextInt(15), random.nextInt(15))] : "",
                random.nextInt(8) == 0 ? "\"" + word(random.nextInt(900)) + "," + word(random.nextInt(900)) + "\"" : "", "True", "") + "\n";
    }
}
