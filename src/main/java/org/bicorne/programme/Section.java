package org.bicorne.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of a text under its heading {@code ## Programme}, up to the next heading of that level or above.
 *
 * @param lines what follows the heading; what HTML comments hide is spaces, so that columns stay
 * @param marks what an import left to be checked in comments of the whole text
 * @param firstLine of the heading, counted from 1
 */
record Section(List<String> lines, List<Mark> marks, int firstLine) {

    /** How the comments of an import begin, in French and in English. */
    static final List<String> MARKS = List.of("À VÉRIFIER", "TO CHECK");

    private static final Set<String> WORDS = Set.of("programme", "program", "programm");

    /** @param line counted from 1 in the text */
    record Mark(int line, int column, String words) {}

    Section {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
    }

    int lastLine() {
        return firstLine + lines.size();
    }

    /** Empty when no heading of the text is one of the three words. */
    static Optional<Section> find(String body) {
        if (!body.contains("##")) {
            return Optional.empty();
        }
        List<String> lines = List.of(Comments.blanked(body).split("\n", -1));
        String fence = "";
        int first = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            fence = fenceAfter(fence, line);
            if (!fence.isEmpty()) {
                continue;
            }
            if (first >= 0 && level(line) > 0 && level(line) <= 2) {
                return Optional.of(of(body, lines.subList(first + 1, i), first + 1));
            }
            first = first < 0 && isOpening(line) ? i : first;
        }
        return first < 0 ? Optional.empty() : Optional.of(of(body, withoutLastEmpty(lines.subList(first + 1, lines.size())), first + 1));
    }

    private static Section of(String body, List<String> lines, int firstLine) {
        List<Mark> marks = new ArrayList<>();
        if (body.contains(MARKS.getFirst()) || body.contains(MARKS.getLast())) {
            List<String> written = List.of(body.split("\n", -1));
            for (int i = 0; i < written.size(); i++) {
                String line = written.get(i);
                int number = i + 1;
                MARKS.stream().mapToInt(line::indexOf).filter(at -> at >= 0).min()
                        .ifPresent(at -> marks.add(new Mark(number, at + 1, line.substring(at).replace("-->", "").strip())));
            }
        }
        return new Section(lines, marks, firstLine);
    }

    static boolean isOpening(String line) {
        return level(line) == 2 && WORDS.contains(words(line).toLowerCase(Locale.ROOT));
    }

    /** Of a heading made with {@code #}; 0 for any other line. */
    static int level(String line) {
        String text = line.strip();
        int level = 0;
        while (level < text.length() && text.charAt(level) == '#') {
            level++;
        }
        boolean isHeading = level > 0 && level <= 6 && (level == text.length() || Character.isWhitespace(text.charAt(level)));
        return isHeading && line.length() - line.stripLeading().length() < 4 ? level : 0;
    }

    /** What a heading says, without its signs, its closing ones and an attribute list. */
    static String words(String heading) {
        String words = heading.strip().substring(level(heading)).strip();
        int list = words.endsWith("}") ? words.lastIndexOf('{') : -1;
        words = list > 0 ? words.substring(0, list).strip() : words;
        int end = words.length();
        while (end > 0 && words.charAt(end - 1) == '#') {
            end--;
        }
        boolean isClosed = end < words.length() && (end == 0 || words.charAt(end - 1) == ' ');
        return isClosed ? words.substring(0, end).strip() : words;
    }

    /** The fence that is open once this line is read; none is empty. */
    static String fenceAfter(String open, String line) {
        String text = line.strip();
        if (open.isEmpty()) {
            return text.startsWith("```") ? "```" : text.startsWith("~~~") ? "~~~" : "";
        }
        boolean isClosing = text.startsWith(open) && text.chars().allMatch(c -> c == open.charAt(0));
        return isClosing ? "" : open;
    }

    private static List<String> withoutLastEmpty(List<String> lines) {
        int end = lines.size();
        List<String> kept = new ArrayList<>(lines);
        return end > 0 && kept.getLast().isEmpty() ? kept.subList(0, end - 1) : kept;
    }
}
