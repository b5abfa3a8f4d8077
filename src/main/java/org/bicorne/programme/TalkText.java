package org.bicorne.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.programme.Programme.Speaker;

/**
 * What the line of a talk says: {@code Title — Person (ORG / ORG2), Person {#id}}.
 *
 * @param id as written, which need not be one
 * @param title what stands before the last dash: a dash too many is more often part of a title than of a name
 * @param wrong what is wrong in it; the rest is kept as well as it can be
 */
record TalkText(String title, List<Speaker> speakers, Optional<String> id, boolean isStruck, List<Wrong> wrong) {

    static final String DASH = " — ";
    private static final String STRUCK = "~~";
    private static final int SPEAKERS_MAX = 100;

    TalkText {
        speakers = List.copyOf(speakers);
        wrong = List.copyOf(wrong);
    }

    /** @param at how many characters before it in the text */
    record Wrong(ProgrammeFinding code, int at, String argument) {}

    static TalkText parse(String text) {
        List<Wrong> wrong = new ArrayList<>();
        String line = Hours.plain(text);
        int list = line.endsWith("}") ? line.lastIndexOf("{#") : -1;
        Optional<String> id = list < 0 ? Optional.empty() : Optional.of(line.substring(list + 2, line.length() - 1));
        String words = list < 0 ? text : text.substring(0, list).stripTrailing();
        boolean isWholeStruck = words.startsWith(STRUCK) && words.indexOf(STRUCK, 2) == words.length() - 2 && words.length() > 4;
        int shift = isWholeStruck ? 2 : 0;
        words = isWholeStruck ? words.substring(2, words.length() - 2) : words;
        int first = Hours.plain(words).indexOf(DASH);
        int dash = Hours.plain(words).lastIndexOf(DASH);
        if (first < dash) {
            wrong.add(new Wrong(ProgrammeFinding.PROGRAMME_TWO_DASHES, shift + first + 1, ""));
        }
        String title = (dash < 0 ? words : words.substring(0, dash)).strip();
        boolean isTitleStruck = title.startsWith(STRUCK) && title.indexOf(STRUCK, 2) == title.length() - 2 && title.length() > 4;
        List<Speaker> speakers = dash < 0 ? List.of() : speakers(words, dash, shift, wrong);
        return new TalkText(isTitleStruck ? title.substring(2, title.length() - 2).strip() : title, speakers, id, isWholeStruck || isTitleStruck, wrong);
    }

    private static List<Speaker> speakers(String words, int dash, int shift, List<Wrong> wrong) {
        int start = dash + DASH.length();
        List<Speaker> speakers = new ArrayList<>();
        int from = start;
        for (String one : split(words.substring(start), ',')) {
            Optional<Speaker> speaker = speakers.size() >= SPEAKERS_MAX ? Optional.empty() : speaker(Hours.plain(one).strip());
            int at = shift + from + one.length() - one.stripLeading().length();
            speaker.ifPresentOrElse(speakers::add, () -> wrong.add(new Wrong(ProgrammeFinding.PROGRAMME_PEOPLE_MALFORMED, at, one.strip())));
            from += one.length() + 1;
        }
        return speakers;
    }

    /** Empty when this is no name, or no name with organisations between brackets after it. */
    private static Optional<Speaker> speaker(String text) {
        int open = text.indexOf('(');
        if (open < 0) {
            return text.isEmpty() || text.indexOf(')') >= 0 || isMarked(text) ? Optional.empty() : Optional.of(new Speaker(text, List.of()));
        }
        String name = text.substring(0, open).strip();
        boolean isClosed = text.endsWith(")") && text.indexOf('(', open + 1) < 0 && text.indexOf(')') == text.length() - 1;
        List<String> organisations = isClosed ? split(text.substring(open + 1, text.length() - 1), '/').stream().map(String::strip).toList() : List.of("");
        boolean isRight = !name.isEmpty() && !isMarked(text) && organisations.stream().noneMatch(String::isEmpty);
        return isRight ? Optional.of(new Speaker(name, organisations)) : Optional.empty();
    }

    /** A link or an attribute has no place among people: the addresses of organisations stand in the front matter. */
    private static boolean isMarked(String text) {
        return text.chars().anyMatch(c -> c == '[' || c == ']' || c == '{' || c == '}' || c == '<' || c == '>');
    }

    /** Cut at a sign that stands between no brackets. */
    static List<String> split(String text, char sign) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth = Math.max(0, depth + (c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0));
            if (c == sign && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
