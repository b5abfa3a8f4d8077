package org.bicorne.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bicorne.pages.Version;
import org.bicorne.search.StaticIndex.File;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the index for browsers. {@code index.json} says where the parts begin; they stand in a folder that is named after them all, so that a
 * browser never mixes those of two builds. {@code words-N.txt} has a line for each word as it is written: the groups of words that share its stem
 * and how many documents have the group. {@code hits-N.txt} has a line for each group: the documents and how much they say of it.
 */
final class IndexFiles {

    private static final int PART_CHARACTERS = 24_000;
    private static final int DOCUMENTS_A_PART = 64;
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int FIVE_BITS = 31;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<IndexedDocument> documents;
    private final Map<Scribe, String> analyses;
    private final Map<Scribe, int[]> groupsOfStems = new HashMap<>();
    private final Map<String, Integer> groups = new TreeMap<>();
    private final List<File> parts = new ArrayList<>();
    private final Map<String, Object> head = new LinkedHashMap<>();

    IndexFiles(List<IndexedDocument> documents, Map<Scribe, String> analyses) {
        this.documents = documents;
        this.analyses = analyses;
    }

    List<File> all() {
        numberGroups();
        int[] sizes = new int[groups.size()];
        documents.forEach(document -> forEachHit(document, (group, _) -> sizes[group]++));
        head.put("words", inParts("words", words(sizes)));
        head.put("hits", inParts("hits", hits(sizes)).stream().map(Integer::valueOf).toList());
        documents();
        parts.add(new File("facets.json", json(new Facets(documents).json())));
        String folder = Version.of(parts.stream().map(part -> Version.of(part.octets()).value()).toArray(String[]::new)).value().substring(0, 12);
        head.put("folder", folder);
        head.put("documents", documents.size());
        head.put("documentsAPart", DOCUMENTS_A_PART);
        head.put("least", Scribe.LEAST);
        head.put("ratio", Scribe.RATIO);
        head.put("stops", StopWords.all());
        List<File> files = new ArrayList<>(List.of(new File("search/index.json", json(head))));
        parts.forEach(part -> files.add(new File("search/" + folder + "/" + part.name(), part.octets())));
        return files;
    }

    /** A group is a stem of one language; they are numbered in the order of stems, so that words that are alike stand near. */
    private void numberGroups() {
        TreeSet<String> names = new TreeSet<>();
        analyses.forEach((scribe, analysis) -> scribe.table().stems().forEach(stem -> names.add(stem + " " + analysis)));
        names.forEach(name -> groups.put(name, groups.size()));
        analyses.forEach((scribe, analysis) -> groupsOfStems.put(scribe,
                scribe.table().stems().stream().mapToInt(stem -> groups.getOrDefault(stem + " " + analysis, 0)).toArray()));
    }

    private interface Hit {
        void accept(int group, byte level);
    }

    private void forEachHit(IndexedDocument document, Hit hit) {
        int[] ofStem = groupsOfStems.getOrDefault(document.scribe(), new int[0]);
        for (int i = 0; i < document.stems().length; i++) {
            hit.accept(ofStem[document.stems()[i]], document.levels()[i]);
        }
    }

    private List<String> words(int[] sizes) {
        TreeMap<String, TreeSet<Integer>> groupsOfWords = new TreeMap<>();
        for (Scribe scribe : analyses.keySet()) {
            int[] ofStem = groupsOfStems.getOrDefault(scribe, new int[0]);
            WordTable table = scribe.table();
            for (int word = 0; word < table.words().size(); word++) {
                if (table.stemOf(word) != WordTable.STOP) {
                    groupsOfWords.computeIfAbsent(table.words().get(word), _ -> new TreeSet<>()).add(ofStem[table.stemOf(word)]);
                }
            }
        }
        String[] analysisOfGroup = groups.keySet().stream().map(name -> name.substring(name.lastIndexOf(' ') + 1)).toArray(String[]::new);
        List<String> lines = new ArrayList<>(groupsOfWords.size());
        groupsOfWords.forEach((word, of) -> {
            StringBuilder line = new StringBuilder(word);
            of.forEach(group -> line.append(' ').append(Integer.toString(group, Character.MAX_RADIX)).append(' ').append(analysisOfGroup[group])
                    .append(' ').append(Integer.toString(sizes[group], Character.MAX_RADIX)));
            lines.add(line.toString());
        });
        return lines;
    }

    /** One line for each group, each preceded here by its number. */
    private List<String> hits(int[] sizes) {
        int[][] numbers = new int[sizes.length][];
        Arrays.setAll(numbers, group -> new int[sizes[group]]);
        int[] filled = new int[sizes.length];
        for (int number = 0; number < documents.size(); number++) {
            int current = number;
            forEachHit(documents.get(number), (group, level) -> numbers[group][filled[group]++] = current * Scribe.LEVELS + level);
        }
        List<String> lines = new ArrayList<>(sizes.length);
        StringBuilder line = new StringBuilder();
        for (int group = 0; group < sizes.length; group++) {
            line.setLength(0);
            line.append(group).append(' ');
            int before = 0;
            for (int hit : numbers[group]) {
                append(line, (hit / Scribe.LEVELS - before) * Scribe.LEVELS + hit % Scribe.LEVELS);
                before = hit / Scribe.LEVELS;
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Five bits a digit, the least first; a sixth says that more follow. */
    private static void append(StringBuilder line, int number) {
        int rest = number;
        while (rest > FIVE_BITS) {
            line.append(DIGITS.charAt(FIVE_BITS + 1 + (rest & FIVE_BITS)));
            rest >>>= 5;
        }
        line.append(DIGITS.charAt(rest));
    }

    /** Cuts lines into files and gives the first word of the first line of each; hits leave their number out, which follows from it. */
    private List<String> inParts(String name, List<String> lines) {
        List<String> firsts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String line : lines) {
            int space = line.indexOf(' ');
            if (part.isEmpty()) {
                firsts.add(line.substring(0, space));
            }
            part.append(name.equals("hits") ? line.substring(space + 1) : line).append('\n');
            if (part.length() > PART_CHARACTERS) {
                end(name, part, firsts.size() - 1);
            }
        }
        if (!part.isEmpty()) {
            end(name, part, firsts.size() - 1);
        }
        return firsts;
    }

    private void end(String name, StringBuilder part, int number) {
        parts.add(new File(name + "-" + number + ".txt", part.toString().getBytes(StandardCharsets.UTF_8)));
        part.setLength(0);
    }

    private void documents() {
        for (int first = 0; first < documents.size(); first += DOCUMENTS_A_PART) {
            List<List<String>> rows = documents.subList(first, Math.min(documents.size(), first + DOCUMENTS_A_PART)).stream()
                    .map(document -> List.of(document.address().encoded(), document.title(), document.summary())).toList();
            parts.add(new File("documents-" + first / DOCUMENTS_A_PART + ".json", json(rows)));
        }
    }

    private static byte[] json(Object value) {
        return (JSON.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
