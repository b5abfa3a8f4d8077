package org.bicorne.cli;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.bicorne.search.IndexEntry;

/**
 * Invented repositories for benchmarks, as many as are asked for, the same at each run: a few words, languages, licences and owners are in many of them and a
 * long tail in few (Zipf’s law), as among real ones.
 */
final class BenchCode {

    private static final String[] SYLLABLES = {"ba", "cou", "de", "fri", "gan", "hy", "in", "jo", "ka", "lu", "mé", "no", "or", "pra", "qui", "ré", "so", "tra", "ul", "vi"};
    private static final String[] FILES = {"readme", "license", "contributing", "changelog", "security", "code-of-conduct", "codeowners", "publiccode", "codemeta",
        "citation", "reuse", "sbom"};
    private static final String[] SIGNALS = {"maintenance-1", "maintenance-2", "maintenance-3", "reuse-1", "reuse-2", "reuse-3", "security-1", "security-2"};
    private static final int FIRST_YEAR = 2008;
    private static final int YEARS = 19;
    private static final int DAY_MILLISECONDS = 86_400_000;

    private final Ranks words = new Ranks(200_000);
    private final Ranks owners;
    private final Ranks organisations = new Ranks(2_000);
    private final Ranks ministries = new Ranks(60);
    private final Ranks forges = new Ranks(120);
    private final Ranks languages = new Ranks(300);
    private final Ranks licences = new Ranks(120);
    private final Ranks topics = new Ranks(60_000);

    /** Numbers of which the first comes up twice as often as the second and a thousand times as often as the thousandth. */
    private static final class Ranks {

        private final double[] upTo;

        Ranks(int size) {
            upTo = IntStream.rangeClosed(1, size).mapToDouble(rank -> 1.0 / rank).toArray();
            Arrays.parallelPrefix(upTo, Double::sum);
        }

        int next(Random random) {
            int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
            return Math.min(found < 0 ? -found - 1 : found, upTo.length - 1);
        }
    }

    BenchCode(int size) {
        this.owners = new Ranks(Math.max(10, size / 25));
    }

    /** The word of this rank; the first is the most frequent. */
    static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int rest = rank + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }

    IndexEntry entry(int number) {
        Random random = new Random(number * 7_919L);
        int owner = owners.next(random);
        String ownerName = word(owner) + "-" + word(owner % 7);
        String name = word(words.next(random)) + (random.nextBoolean() ? "-" + word(words.next(random)) : "") + "-" + number;
        List<String> ofTopics = several(random, topics, 6, "");
        Map<String, String> texts = Map.of("name", name, "owner_words", ownerName, "topic_words", String.join(" ", ofTopics),
                "description", String.join(" ", IntStream.range(0, 3 + random.nextInt(12)).mapToObj(_ -> word(words.next(random))).toList()));
        int forge = forges.next(random);
        int year = FIRST_YEAR + (int) (YEARS * Math.sqrt(random.nextDouble()));
        Map<String, List<String>> values = new HashMap<>();
        values.put("organisation", List.of("organisation-" + organisations.next(random)));
        values.put("ministry", List.of("ministry-" + ministries.next(random)));
        values.put("forge", List.of("forge-" + forge + ".example"));
        values.put("owner", List.of("forge-" + forge + ".example/" + ownerName));
        values.put("language", random.nextInt(10) == 0 ? List.of() : List.of("language-" + languages.next(random)));
        values.put("licence", random.nextInt(10) < 4 ? List.of() : List.of("licence-" + licences.next(random)));
        values.put("topic", ofTopics);
        values.put("file", some(random, FILES));
        values.put("signal", some(random, SIGNALS));
        values.put("activity", List.of(String.valueOf(year)));
        values.put("fork", List.of(random.nextInt(5) == 0 ? "yes" : "no"));
        values.put("archived", List.of(random.nextInt(12) == 0 ? "yes" : "no"));
        long pushed = (year - 1970) * 365L * DAY_MILLISECONDS + random.nextInt(365) * (long) DAY_MILLISECONDS;
        Map<String, Long> numbers = Map.of("by_activity", pushed, "by_created", pushed - random.nextInt(1000) * (long) DAY_MILLISECONDS,
                "by_stars", (long) (1 / (random.nextDouble() + 1e-5)), "by_forks", (long) (0.3 / (random.nextDouble() + 1e-5)), "by_openness", random.nextInt(4_000) - 1_000L);
        return new IndexEntry("forge-" + forge + ".example " + number, texts, values, numbers, Map.of("by_name", name + " " + ownerName));
    }

    private static List<String> several(Random random, Ranks ranks, int max, String prefix) {
        return IntStream.range(0, random.nextInt(max + 1)).mapToObj(_ -> prefix + word(ranks.next(random))).distinct().toList();
    }

    private static List<String> some(Random random, String[] all) {
        return IntStream.range(0, all.length).filter(i -> random.nextInt(i + 2) == 0).mapToObj(i -> all[i]).toList();
    }
}
