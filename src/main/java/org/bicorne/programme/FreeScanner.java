package org.bicorne.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.programme.FreePiece.BreakPiece;
import org.bicorne.programme.FreePiece.DayPiece;
import org.bicorne.programme.FreePiece.PeoplePiece;
import org.bicorne.programme.FreePiece.SlotPiece;
import org.bicorne.programme.FreePiece.TalkPiece;
import org.bicorne.programme.FreePiece.TextPiece;

/** Tells what each line of a free programme is: one set of rules for all the forms that pages have. */
final class FreeScanner {

    private static final Pattern BULLET = Pattern.compile("([ \t]*+)(?:[-*+]|\\d{1,2}+[.)])[ \t]++(.*)");
    private static final Pattern SPACER = Pattern.compile("(?:<br ?/?>|&nbsp;|\\s)++", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROOM = Pattern.compile("(?:salle|room|amphi|amphithéâtre|auditorium|plateau|raum|saal) .*", Pattern.CASE_INSENSITIVE);

    /** Lines of a block under its hours rather than of a list under a bullet. */
    private static final int BLOCK = -1;
    private static final int DAY_CHARACTERS_MAX = 90;

    private final List<String> lines;
    private final Set<Integer> plainTalks;
    private final List<FreePiece> pieces = new ArrayList<>();
    private int slotIndent = BLOCK;
    private int talkIndent = BLOCK;
    private boolean isOpen;

    private record Bullet(int indent, String text) {}

    private FreeScanner(List<String> lines, Set<Integer> plainTalks) {
        this.lines = lines;
        this.plainTalks = plainTalks;
    }

    /** @param lines where each piece starts, counted from 0 */
    record Scan(List<FreePiece> pieces, List<Integer> lines) {}

    /** @param plainTalks the numbers of lines that are talks although nothing above them says an hour */
    static Scan scan(List<String> lines, Set<Integer> plainTalks) {
        FreeScanner scanner = new FreeScanner(lines, plainTalks);
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < lines.size();) {
            int next = scanner.read(at);
            while (places.size() < scanner.pieces.size()) {
                places.add(at);
            }
            at = next;
        }
        return new Scan(scanner.pieces, places);
    }

    /** Every item of a list at the left margin. */
    static Set<Integer> allItems(List<String> lines) {
        return items(lines, false);
    }

    /** Items of those lists in which people or recordings stand: there, what has none is a talk as well. */
    static Set<Integer> likelyItems(List<String> lines) {
        return items(lines, true);
    }

    private static Set<Integer> items(List<String> lines, boolean isPicky) {
        Set<Integer> found = new HashSet<>();
        List<Integer> run = new ArrayList<>();
        for (int i = 0; i <= lines.size(); i++) {
            Optional<Bullet> bullet = i == lines.size() ? Optional.empty() : bullet(lines.get(i));
            if (bullet.isPresent()) {
                run.add(i);
            } else if (i == lines.size() || !lines.get(i).isBlank()) {
                if (!isPicky || isLikely(run.stream().map(lines::get).toList())) {
                    found.addAll(run);
                }
                run.clear();
            }
        }
        return found;
    }

    private static boolean isLikely(List<String> items) {
        List<FreeTalk> talks = items.stream().map(item -> FreeTalk.parse(bullet(item).orElseThrow().text())).toList();
        long sure = talks.stream().filter(talk -> !talk.persons().isEmpty() || !talk.resources().isEmpty()).count();
        return items.size() >= 2 && sure * 2 >= items.size();
    }

    private static Optional<Bullet> bullet(String line) {
        Matcher bullet = BULLET.matcher(line);
        return bullet.matches() ? Optional.of(new Bullet(bullet.group(1).replace("\t", "    ").length(), bullet.group(2).strip())) : Optional.empty();
    }

    /** @return where reading goes on */
    private int read(int at) {
        String line = lines.get(at);
        if (line.isBlank() || SPACER.matcher(line.strip()).matches()) {
            return at + 1;
        }
        int tableEnd = tableEnd(at);
        if (tableEnd > at) {
            readTable(at, tableEnd);
            return tableEnd;
        }
        readLine(line, at);
        return at + 1;
    }

    private int tableEnd(int at) {
        if (lines.get(at).strip().toLowerCase(Locale.ROOT).startsWith("<table")) {
            int end = at;
            while (end < lines.size() && !lines.get(end).toLowerCase(Locale.ROOT).contains("</table>")) {
                end++;
            }
            return Math.min(end + 1, lines.size());
        }
        int end = at;
        if (FreeTable.isPipeTable(lines, at)) {
            while (end < lines.size() && lines.get(end).indexOf('|') >= 0) {
                end++;
            }
        }
        return end;
    }

    private void readTable(int at, int end) {
        boolean isHtml = lines.get(at).strip().startsWith("<");
        List<List<String>> rows = isHtml ? FreeTable.htmlRows(String.join("\n", lines.subList(at, end))) : FreeTable.pipeRows(lines, at, end);
        Optional<List<FreePiece>> read = FreeTable.pieces(rows);
        if (read.isPresent()) {
            pieces.addAll(read.get());
        } else {
            for (int i = at; i < end; i++) {
                pieces.add(new TextPiece(lines.get(i)));
            }
        }
        isOpen = false;
    }

    private void readLine(String line, int at) {
        Optional<Bullet> bullet = bullet(line);
        String text = bullet.map(Bullet::text).orElse(line.strip());
        boolean isHeading = Section.level(text) > 0;
        text = isHeading ? Section.words(text) : text;
        boolean isTitle = isHeading || bullet.isEmpty() && text.startsWith("**") && text.replaceAll("[ :]+$", "").endsWith("**");
        int indent = bullet.map(Bullet::indent).orElse(BLOCK);
        Optional<FreeTime> time = FreeTime.parse(text).filter(found -> bullet.isPresent() || isTitle || found.isMarked() || found.end().isPresent());
        if (time.isPresent()) {
            open(new SlotPiece(Optional.of(time.get().start()), time.get().end(), Optional.empty()), indent, time.get().rest());
        } else if (FreeTime.minutes(text).isPresent() && (isTitle || text.startsWith("**"))) {
            open(new SlotPiece(Optional.empty(), Optional.empty(), FreeTime.minutes(text)), indent, FreeTime.withoutMinutes(text));
        } else if (isTitle && bullet.isEmpty() && readDay(text)) {
            isOpen = false;
        } else if (bullet.isPresent() && isTalk(indent, at)) {
            addItem(text);
            talkIndent = indent;
        } else if (bullet.isEmpty() && FreeTalk.isPeopleLine(text) && !pieces.isEmpty() && pieces.getLast() instanceof TalkPiece) {
            pieces.add(new PeoplePiece(text.substring(text.indexOf(' ') + 1), true));
        } else {
            pieces.add(new TextPiece(line));
            isOpen &= slotIndent == BLOCK && !isHeading || line.startsWith("  ") || bullet.isPresent() && indent > slotIndent;
        }
    }

    private boolean isTalk(int indent, int at) {
        boolean isUnderTalk = talkIndent != BLOCK && indent >= talkIndent + 2;
        return !isUnderTalk && (isOpen && indent > slotIndent || plainTalks.contains(at));
    }

    private void open(SlotPiece slot, int indent, String rest) {
        pieces.add(slot);
        isOpen = true;
        slotIndent = indent;
        talkIndent = BLOCK;
        String words = FreeTalk.unwrapped(rest);
        if (FreeTalk.isBreak(rest)) {
            pieces.add(new BreakPiece(words));
        } else if (!words.isEmpty()) {
            pieces.add(new TalkPiece(FreeTalk.parse(rest), true));
        }
    }

    /** A talk, or somebody who speaks in the one that a block is about. */
    private void addItem(String text) {
        boolean isUnderTitle = slotIndent == BLOCK && isOpen && !pieces.isEmpty() && (pieces.getLast() instanceof TalkPiece || pieces.getLast() instanceof PeoplePiece);
        boolean isPerson = isUnderTitle && FreePeople.parse(text).filter(FreePeople::isSure).isPresent();
        pieces.add(isPerson ? new PeoplePiece(text, false) : new TalkPiece(FreeTalk.parse(text), false));
    }

    private boolean readDay(String text) {
        String words = Inline.words(text).strip();
        words = words.endsWith(":") ? words.substring(0, words.length() - 1).strip() : words;
        Optional<FreeDate> date = words.length() > DAY_CHARACTERS_MAX ? Optional.empty() : FreeDate.find(words);
        if (date.isPresent()) {
            String rest = words.substring(date.get().end());
            Optional<FreeTime> hours = FreeTime.find(rest);
            int bar = rest.indexOf('|');
            Optional<String> room = bar >= 0 ? Optional.of(rest.substring(bar + 1).strip()) : Optional.empty();
            pieces.add(new DayPiece(date, room, hours, hours.isEmpty() && room.isEmpty() && rest.strip().length() > 1 ? List.of(Doubt.of("kept", words)) : List.of()));
            return true;
        }
        if (!ROOM.matcher(words).matches()) {
            return false;
        }
        int colon = words.indexOf(" : ");
        List<Doubt> doubts = colon < 0 ? List.of() : List.of(Doubt.of("kept", words));
        pieces.add(new DayPiece(Optional.empty(), Optional.of(colon < 0 ? words : words.substring(0, colon).strip()), Optional.empty(), doubts));
        return true;
    }
}
