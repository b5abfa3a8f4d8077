package org.bicorne.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bicorne.inventory.RepositoryMapping;
import org.bicorne.search.FacetAnswer;
import org.bicorne.search.FacetQuestion;
import org.bicorne.search.FacetedIndex;

/** Search with all facets among many repositories, each question asked once only, so that nothing is answered from memory. */
final class BenchCodeSearch implements Benchmark {

    private static final int PUT_AT_ONCE = 1_000;
    private static final int PAGE = 20;
    private static final int WARM_UP = 40;
    private static final int ASKED = 200;
    private static final int RARE = 20_000;
    private static final int DEEP_SIZE = 100;
    private static final double MEGABYTE = 1 << 20;

    @Override
    public String name() {
        return "code-search";
    }

    @Override
    public List<Figure> run(Conditions conditions) throws IOException {
        int size = conditions.pages();
        Path folder = conditions.work().resolve("index");
        List<Figure> figures = new ArrayList<>();
        String among = " among " + size + " repositories";
        try (FacetedIndex index = FacetedIndex.inFolder(folder, RepositoryMapping.MAPPING)) {
            fill(index, size, figures);
            figures.add(Figure.alone("search index of " + size + " repositories", octets(folder) / MEGABYTE, "MB"));
            times(index, "first question with all facets" + among, 0, 1, _ -> question("", Map.of(), Optional.of("by_activity"), 0, PAGE), figures);
            times(index, "no word" + among, 0, ASKED, i -> question("", Map.of(), Optional.of("by_activity"), i % 10 * PAGE, PAGE), figures);
            times(index, "a frequent word" + among, WARM_UP, ASKED, i -> question(BenchCode.word(i), Map.of(), Optional.empty(), 0, PAGE), figures);
            times(index, "a rare word" + among, WARM_UP, ASKED, i -> question(BenchCode.word(RARE + i), Map.of(), Optional.empty(), 0, PAGE), figures);
            times(index, "a frequent word and two facets" + among, WARM_UP, ASKED, i -> question(BenchCode.word(i), chosen(i), Optional.empty(), 0, PAGE), figures);
            times(index, "two facets" + among, WARM_UP, ASKED, i -> question("", chosen(i), Optional.of("by_stars"), 0, PAGE), figures);
            times(index, "two words" + among, WARM_UP, ASKED, i -> question(BenchCode.word(i) + " " + BenchCode.word(i / 7 + 300), Map.of(), Optional.empty(), 0, PAGE), figures);
            times(index, "a misspelt word" + among, WARM_UP, ASKED, i -> question(misspelt(BenchCode.word(500 + i)), Map.of(), Optional.empty(), 0, PAGE), figures);
            times(index, "a frequent word, page 100 of 100" + among, WARM_UP, ASKED, i -> question(BenchCode.word(i), Map.of("fork", List.of("no")), Optional.of("by_name"),
                    FacetQuestion.ENTRIES_MAX - DEEP_SIZE, DEEP_SIZE), figures);
            change(index, size, figures);
        }
        return figures;
    }

    private static void fill(FacetedIndex index, int size, List<Figure> figures) {
        BenchCode code = new BenchCode(size);
        long started = System.nanoTime();
        double cpu = cpuMilliseconds();
        for (int first = 0; first < size; first += PUT_AT_ONCE) {
            index.put(IntStream.range(first, Math.min(size, first + PUT_AT_ONCE)).mapToObj(code::entry).toList());
        }
        index.commit("filled");
        figures.add(Figure.alone("indexing " + size + " repositories", size / (milliseconds(started) / 1e3), "a second"));
        figures.add(Figure.alone("indexing " + size + " repositories, CPU", (cpuMilliseconds() - cpu) / 1e3, "s"));
        System.gc();
        figures.add(Figure.alone("memory with an index of " + size + " repositories", (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE, "MB"));
    }

    private static void change(FacetedIndex index, int size, List<Figure> figures) {
        BenchCode code = new BenchCode(size);
        long started = System.nanoTime();
        index.put(IntStream.range(0, Math.min(size, PUT_AT_ONCE)).mapToObj(code::entry).toList());
        index.commit("changed");
        figures.add(Figure.alone(Math.min(size, PUT_AT_ONCE) + " changes among " + size + " repositories, until they are found", milliseconds(started), "ms"));
    }

    private static FacetQuestion question(String text, Map<String, List<String>> chosen, Optional<String> order, int first, int size) {
        return new FacetQuestion(text, chosen, order, first, size);
    }

    private static Map<String, List<String>> chosen(int i) {
        return Map.of("language", List.of("language-" + i % 13), "licence", List.of("licence-" + i % 7, "licence-" + i % 11));
    }

    private static String misspelt(String word) {
        return word.substring(0, word.length() - 2) + "x" + word.charAt(word.length() - 1);
    }

    private static void times(FacetedIndex index, String what, int warmUp, int asked, IntFunction<FacetQuestion> question, List<Figure> figures) {
        List<Double> times = new ArrayList<>();
        long found = 0;
        double cpu = 0;
        for (int i = 0; i < warmUp + asked; i++) {
            cpu = i == warmUp ? cpuMilliseconds() : cpu;
            long started = System.nanoTime();
            FacetAnswer answer = index.answer(question.apply(i));
            times.add(milliseconds(started));
            found += answer.total();
        }
        List<Double> sorted = times.subList(warmUp, times.size()).stream().sorted().toList();
        String hits = " (" + found / (warmUp + asked) + " found)";
        figures.add(Figure.alone(what + hits + ", p50", sorted.get(sorted.size() / 2), "ms"));
        figures.add(Figure.alone(what + hits + ", p99", sorted.get(sorted.size() * 99 / 100), "ms"));
        figures.add(Figure.alone(what + hits + ", CPU", (cpuMilliseconds() - cpu) / asked, "ms"));
    }

    private static long octets(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** Of all threads: what a busy machine leaves as it is. */
    private static double cpuMilliseconds() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e6;
    }

    private static double milliseconds(long since) {
        return (System.nanoTime() - since) / 1e6;
    }
}
