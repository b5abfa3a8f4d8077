package org.bicorne.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bicorne.programme.FreePiece.DayPiece;
import org.bicorne.programme.FreePiece.SlotPiece;
import org.bicorne.programme.FreePiece.TalkPiece;
import org.bicorne.programme.FreePiece.TextPiece;

/**
 * Where the programme of a page is, and what it says there.
 *
 * @param heading what stood above it, when that is more than the one word of the convention
 * @param before the text before it
 * @param after the text after it
 */
record FreeRegion(List<FreePiece> pieces, Optional<String> heading, List<String> before, List<String> after) {

    private static final Set<String> HEADINGS = Set.of("programme", "program", "programm", "agenda", "schedule", "déroulé", "deroule");

    static FreeRegion find(List<String> lines) {
        int heading = heading(lines);
        int from = heading + 1;
        int to = heading < 0 ? lines.size() : end(lines, heading);
        List<String> inside = lines.subList(from, to);
        FreeScanner.Scan scan = FreeScanner.scan(inside, Set.of());
        if (scan.pieces().stream().noneMatch(piece -> piece instanceof SlotPiece || piece instanceof TalkPiece)) {
            scan = FreeScanner.scan(inside, heading < 0 ? FreeScanner.likelyItems(inside) : FreeScanner.allItems(inside));
        }
        int first = first(scan.pieces());
        int last = last(scan);
        if (first > last) {
            return new FreeRegion(List.of(), Optional.empty(), lines, List.of());
        }
        List<String> before = new ArrayList<>(lines.subList(0, Math.max(0, heading)));
        before.addAll(inside.subList(0, scan.lines().get(first)));
        List<String> after = new ArrayList<>(inside.subList(last + 1 < scan.lines().size() ? scan.lines().get(last + 1) : inside.size(), inside.size()));
        after.addAll(lines.subList(to, lines.size()));
        Optional<String> words = Optional.of(heading).filter(line -> line >= 0).map(line -> Section.words(lines.get(line))).filter(text -> text.contains(" "));
        List<FreePiece> pieces = new ArrayList<>(scan.pieces().subList(first, last + 1));
        dayAbove(scan.pieces().subList(0, first)).filter(_ -> !(pieces.getFirst() instanceof DayPiece)).ifPresent(pieces::addFirst);
        return new FreeRegion(List.copyOf(pieces), words, before, after);
    }

    /** The heading of a day that has a text under it before anything happens; that text, and the heading, stay where they are. */
    private static Optional<FreePiece> dayAbove(List<FreePiece> pieces) {
        return pieces.reversed().stream().filter(piece -> piece instanceof DayPiece day && (day.date().isPresent() || day.room().isPresent())).findFirst();
    }

    /** The first thing that happens, with the day that stands right above it. */
    private static int first(List<FreePiece> pieces) {
        int first = IntStream.range(0, pieces.size()).filter(i -> happens(pieces.get(i))).findFirst().orElse(pieces.size());
        while (first > 0 && first < pieces.size() && pieces.get(first - 1) instanceof DayPiece) {
            first--;
        }
        return first;
    }

    /** The last thing that happens, with all that stands in the same table. */
    private static int last(FreeScanner.Scan scan) {
        int last = IntStream.range(0, scan.pieces().size()).filter(i -> happens(scan.pieces().get(i))).max().orElse(-1);
        while (last >= 0 && last + 1 < scan.lines().size() && scan.lines().get(last + 1).equals(scan.lines().get(last))) {
            last++;
        }
        return last;
    }

    private static boolean happens(FreePiece piece) {
        return !(piece instanceof TextPiece || piece instanceof DayPiece);
    }

    private static int heading(List<String> lines) {
        return IntStream.range(0, lines.size()).filter(i -> Section.level(lines.get(i)) > 0)
                .filter(i -> HEADINGS.contains(Section.words(lines.get(i)).toLowerCase(Locale.ROOT).split("[ :]")[0])).findFirst().orElse(-1);
    }

    /** At the next heading of its level, unless that is a day or an hour of the programme. */
    private static int end(List<String> lines, int heading) {
        int level = Section.level(lines.get(heading));
        return IntStream.range(heading + 1, lines.size()).filter(i -> Section.level(lines.get(i)) > 0 && Section.level(lines.get(i)) <= level)
                .filter(i -> FreeTime.parse(Section.words(lines.get(i))).isEmpty() && FreeDate.find(Section.words(lines.get(i))).isEmpty()).findFirst().orElse(lines.size());
    }
}
