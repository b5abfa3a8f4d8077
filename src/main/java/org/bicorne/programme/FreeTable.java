package org.bicorne.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.bicorne.kernel.Slug;
import org.bicorne.programme.FreePiece.BreakPiece;
import org.bicorne.programme.FreePiece.SlotPiece;
import org.bicorne.programme.FreePiece.TalkPiece;
import org.bicorne.programme.FreePiece.TextPiece;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A table whose header says which column is the hour, the title, the people: of pipes or of HTML. */
final class FreeTable {

    private static final List<String> TIME = List.of("heure", "horaire", "hour", "time");
    private static final List<String> TITLE = List.of("intitule", "presentation", "titre", "title", "talk", "sujet", "session", "intervention", "topic");
    private static final List<String> PEOPLE = List.of("intervenant", "orateur", "oratrice", "speaker", "presenter", "qui", "who");
    private static final List<String> AFFILIATION = List.of("affiliation", "organisme", "organisation", "structure", "organization");
    private static final int ROWS_MAX = 2_000;

    private FreeTable() {}

    static boolean isPipeTable(List<String> lines, int at) {
        return lines.get(at).indexOf('|') >= 0 && at + 1 < lines.size() && isDelimiter(lines.get(at + 1));
    }

    private static boolean isDelimiter(String line) {
        return line.indexOf('|') >= 0 && line.indexOf('-') >= 0 && line.chars().allMatch(c -> "|-: ".indexOf(c) >= 0);
    }

    /** The rows of the table that starts here, its header first. */
    static List<List<String>> pipeRows(List<String> lines, int at, int end) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = at; i < end; i++) {
            if (i != at + 1) {
                String line = lines.get(i).strip();
                String inner = line.substring(line.startsWith("|") ? 1 : 0, line.endsWith("|") && line.length() > 1 ? line.length() - 1 : line.length());
                rows.add(Arrays.stream(inner.split("(?<!\\\\)\\|", -1)).map(cell -> cell.replace("\\|", "|").strip()).toList());
            }
        }
        return rows;
    }

    static List<List<String>> htmlRows(String html) {
        return Jsoup.parseBodyFragment(html).select("tr").stream().limit(ROWS_MAX)
                .map(row -> row.select("> td, > th").stream().map(FreeTable::markdown).toList()).toList();
    }

    private static String markdown(Element cell) {
        StringBuilder text = new StringBuilder();
        cell.childNodes().forEach(child -> write(child, text));
        return Hours.plain(text.toString()).replace('\n', ' ').strip();
    }

    private static void write(Node node, StringBuilder text) {
        switch (node) {
            case TextNode words -> text.append(words.text());
            case Element element -> write(element, text);
            default -> text.append("");
        }
    }

    private static void write(Element element, StringBuilder text) {
        StringBuilder inner = new StringBuilder();
        element.childNodes().forEach(child -> write(child, inner));
        switch (element.tagName()) {
            case "a" -> text.append('[').append(inner).append("](").append(element.attr("href")).append(')');
            case "i", "em" -> text.append('*').append(inner).append('*');
            case "b", "strong" -> text.append("**").append(inner).append("**");
            case "br" -> text.append(' ');
            default -> text.append(inner);
        }
    }

    /** Empty when the header names no title: then it is another table. */
    static Optional<List<FreePiece>> pieces(List<List<String>> rows) {
        if (rows.isEmpty() || rows.size() > ROWS_MAX) {
            return Optional.empty();
        }
        int time = column(rows.getFirst(), TIME);
        int title = column(rows.getFirst(), TITLE);
        int people = column(rows.getFirst(), PEOPLE);
        int affiliation = column(rows.getFirst(), AFFILIATION);
        if (title < 0 || time < 0 && people < 0) {
            return Optional.empty();
        }
        List<FreePiece> pieces = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Optional<FreeTime> hours = FreeTime.parse(cell(row, time));
            hours.ifPresent(found -> pieces.add(new SlotPiece(Optional.of(found.start()), found.end(), Optional.empty())));
            String words = cell(row, title);
            if (words.isEmpty()) {
                Optional.of(String.join(" | ", row)).filter(Predicate.not(all -> all.replace("|", "").isBlank())).filter(_ -> hours.isEmpty())
                        .ifPresent(all -> pieces.add(new TextPiece(all)));
            } else if (FreeTalk.isBreak(words) && cell(row, people).isEmpty()) {
                pieces.add(new BreakPiece(FreeTalk.unwrapped(words)));
            } else {
                pieces.add(new TalkPiece(FreeTalk.of(words, cell(row, people), cell(row, affiliation)), false));
            }
            others(row, List.of(time, title, people, affiliation)).forEach(other -> pieces.add(new TextPiece(other)));
        }
        return Optional.of(pieces);
    }

    /** Cells of columns that no rule knows. */
    private static List<String> others(List<String> row, List<Integer> known) {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (!known.contains(i) && !row.get(i).isBlank()) {
                others.add(row.get(i));
            }
        }
        return others;
    }

    private static int column(List<String> header, List<String> words) {
        for (int i = 0; i < header.size(); i++) {
            String name = Slug.withoutAccents(Inline.words(header.get(i))).toLowerCase(Locale.ROOT);
            if (words.stream().anyMatch(name::startsWith)) {
                return i;
            }
        }
        return -1;
    }

    private static String cell(List<String> row, int column) {
        return column < 0 || column >= row.size() ? "" : row.get(column);
    }
}
