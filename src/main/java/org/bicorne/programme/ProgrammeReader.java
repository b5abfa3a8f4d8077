package org.bicorne.programme;

import static org.bicorne.programme.ProgrammeFinding.*;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bicorne.kernel.Fix;
import org.bicorne.kernel.Spelling;
import org.bicorne.programme.Drafts.DayDraft;
import org.bicorne.programme.Drafts.SlotDraft;
import org.bicorne.programme.Drafts.TalkDraft;
import org.bicorne.programme.Programme.Dates;

/** Reads the lines of one programme, from the first to the last. */
final class ProgrammeReader {

    private static final int LINES_MAX = 20_000;
    private static final int DAYS_MAX = 100;
    private static final int SLOTS_MAX = 2_000;
    private static final int TALKS_MAX = 5_000;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DATE_SHAPE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern HOUR = Pattern.compile("\\d ?[hH:] ?\\d|\\d ?h\\b");

    private final Section section;
    private final Optional<Dates> dates;
    private final Problems problems = new Problems();
    private final List<DayDraft> days = new ArrayList<>();
    private final List<TalkDraft> talks = new ArrayList<>();
    private final StringBuilder unread = new StringBuilder();
    private Optional<DayDraft> day = Optional.empty();
    private Optional<SlotDraft> slot = Optional.empty();
    private Optional<TalkDraft> talk = Optional.empty();
    private int slots;
    private boolean isTold;

    ProgrammeReader(Section section, Optional<Dates> dates) {
        this.section = section;
        this.dates = dates;
    }

    Programme read() {
        List<String> lines = section.lines();
        for (int i = 0; i < Math.min(lines.size(), LINES_MAX) && !isFull(); i++) {
            readLine(lines.get(i), section.firstLine() + 1 + i);
        }
        if (days.isEmpty() && slots == 0) {
            return free();
        }
        if (isFull() || lines.size() > LINES_MAX) {
            problems.add(section.firstLine(), 0, PROGRAMME_TOO_LONG, String.valueOf(DAYS_MAX), String.valueOf(SLOTS_MAX), String.valueOf(TALKS_MAX));
        }
        section.marks().forEach(mark -> problems.add(mark.line(), mark.column(), PROGRAMME_MARK_LEFT, shortened(mark.words())));
        name();
        Overlaps.find(days, problems);
        return new Programme(days.stream().filter(one -> one.date().isPresent()).map(DayDraft::finished).toList(), unread.toString(), problems.byPlace(),
                section.firstLine(), section.lastLine());
    }

    private boolean isFull() {
        return days.size() > DAYS_MAX || slots > SLOTS_MAX || talks.size() > TALKS_MAX;
    }

    /** Not one line of the convention: the section is the page's own text, and hours in it say that it is a programme all the same. */
    private Programme free() {
        Problems told = new Problems();
        if (section.lines().stream().limit(LINES_MAX).anyMatch(line -> HOUR.matcher(line).find())) {
            told.add(section.firstLine(), 0, PROGRAMME_FREE_FORM);
        }
        return new Programme(List.of(), "", told.byPlace(), 0, 0);
    }

    private void readLine(String written, int line) {
        String text = withoutControls(written, line);
        if (text.isBlank()) {
            return;
        }
        if (Section.level(text) == 3) {
            readDay(Section.words(text), line);
            return;
        }
        Optional<ListLine> item = ListLine.parse(text);
        if (item.isEmpty()) {
            unknown(text, line);
        } else if (slot.isEmpty() || !item.get().isUnder(slot.get().item())) {
            readSlot(item.get(), text, line);
        } else if (isDetail(item.get())) {
            readDetail(item.get(), line);
        } else {
            addTalk(item.get(), item.get().text(), line, false);
        }
    }

    private String withoutControls(String text, int line) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i)) && text.charAt(i) != '\t') {
                problems.add(line, i + 1, PROGRAMME_CHARACTER_INVISIBLE, String.format(java.util.Locale.ROOT, "U+%04X", (int) text.charAt(i)));
                return text.codePoints().map(c -> c != '\t' && Character.isISOControl(c) ? ' ' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            }
        }
        return text;
    }

    private void readDay(String words, int line) {
        int bar = words.indexOf('|');
        String written = (bar < 0 ? words : words.substring(0, bar)).strip();
        Optional<String> room = bar < 0 ? Optional.empty() : Optional.of(words.substring(bar + 1).strip()).filter(name -> !name.isEmpty());
        Optional<LocalDate> date = date(written);
        if (date.isEmpty()) {
            problems.add(line, 5, DATE_SHAPE.matcher(written).matches() ? PROGRAMME_DATE_IMPOSSIBLE : PROGRAMME_DAY_MALFORMED, written, anyDate().toString());
        } else if (dates.isPresent() && !dates.get().include(date.get())) {
            problems.add(line, 5, PROGRAMME_DAY_OUTSIDE, written, dates.get().first().toString(), dates.get().last().toString());
        }
        open(new DayDraft(date.or(this::onlyDate), room, new ArrayList<>(), line));
    }

    private void open(DayDraft opened) {
        days.add(opened);
        day = Optional.of(opened);
        slot = Optional.empty();
        talk = Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return DATE_SHAPE.matcher(text).matches() ? Optional.of(LocalDate.parse(text, DATE)) : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** The date that is meant whatever is written, of an event of one day. */
    private Optional<LocalDate> onlyDate() {
        return dates.filter(known -> known.first().equals(known.last())).map(Dates::first);
    }

    /** For an example. */
    private LocalDate anyDate() {
        return dates.map(Dates::first).orElse(LocalDate.of(2026, 11, 8));
    }

    private void readSlot(ListLine item, String text, int line) {
        String words = item.text();
        int close = words.startsWith("**") ? words.indexOf("**", 2) : -1;
        if (close < 0) {
            unknown(text, line);
            return;
        }
        String written = words.substring(2, close);
        Optional<Hours> hours = Hours.parse(written);
        if (hours.isEmpty()) {
            problems.add(line, item.column() + 2, PROGRAMME_SLOT_MALFORMED, written);
            unread.append(text.strip()).append('\n');
            return;
        }
        if (hours.get().isReversed()) {
            problems.add(line, item.column() + 2, PROGRAMME_SLOT_REVERSED, Hours.written(hours.get().end()), Hours.written(hours.get().start()));
        }
        if (day.isEmpty()) {
            problems.add(line, item.column(), PROGRAMME_SLOT_WITHOUT_DAY, anyDate().toString());
            open(new DayDraft(onlyDate(), Optional.empty(), new ArrayList<>(), line));
        }
        String plain = Hours.plain(words);
        int start = close + 2;
        while (start < words.length() && plain.charAt(start) == ' ') {
            start++;
        }
        openSlot(item, hours.get(), words.substring(start), start, line);
    }

    private void openSlot(ListLine item, Hours hours, String rest, int start, int line) {
        Optional<String> breakTitle = Optional.of(rest).filter(ProgrammeReader::isBreak).map(words -> words.substring(1, words.length() - 1).strip());
        SlotDraft opened = new SlotDraft(hours, breakTitle, new ArrayList<>(), item, line);
        slots++;
        slot = Optional.of(opened);
        talk = Optional.empty();
        day.orElseThrow().slots().add(opened);
        if (breakTitle.isEmpty() && !rest.isEmpty()) {
            addTalk(new ListLine(item.indent(), rest, item.column() + start), rest, line, true);
        }
    }

    private static boolean isBreak(String words) {
        boolean isItalic = words.length() > 2 && (words.startsWith("*") && words.indexOf('*', 1) == words.length() - 1
                || words.startsWith("_") && words.indexOf('_', 1) == words.length() - 1);
        return isItalic && words.charAt(1) != ' ';
    }

    private void addTalk(ListLine item, String words, int line, boolean isOnSlotLine) {
        SlotDraft open = slot.orElseThrow();
        if (open.breakTitle().isPresent()) {
            unknown("  - " + words, line);
            return;
        }
        TalkDraft added = new TalkDraft(TalkText.parse(words), item, line, isOnSlotLine);
        added.text.wrong().forEach(wrong -> problems.add(line, item.column() + wrong.at(), wrong.code(), wrong.argument()));
        talk = Optional.of(added);
        talks.add(added);
        open.talks().add(added);
    }

    /** Under a talk; under a talk on its slot's line what begins with a label, since other lines there are talks of that slot. */
    private boolean isDetail(ListLine item) {
        if (talk.isEmpty()) {
            return false;
        }
        return talk.get().isOnSlotLine ? Detail.parse(item.text()).flatMap(Detail::label).isPresent() : item.isUnder(talk.get().item);
    }

    private void readDetail(ListLine item, int line) {
        Optional<Detail> detail = Detail.parse(item.text());
        if (detail.flatMap(Detail::label).isEmpty()) {
            String word = detail.map(Detail::word).orElse(item.text());
            problems.add(line, item.column(), PROGRAMME_DETAIL_UNKNOWN, word, Spelling.nearest(word, Detail.Label.all()).orElse("video"));
            unread.append("- ").append(item.text()).append('\n');
            return;
        }
        Optional<String> expected = detail.get().expected();
        if (expected.isPresent()) {
            problems.add(line, item.column() + detail.get().valueAt(), PROGRAMME_DETAIL_MALFORMED, detail.get().value(), expected.get());
            return;
        }
        talk.orElseThrow().add(detail.get());
    }

    private void unknown(String text, int line) {
        problems.add(line, text.length() - text.stripLeading().length() + 1, PROGRAMME_LINE_UNKNOWN, shortened(text.strip()), "{#id}");
        unread.append(text.strip()).append('\n');
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /** Gives every talk its id: written ones first, so that a derived one never takes the place of a written one. */
    private void name() {
        TalkIds ids = new TalkIds();
        for (TalkDraft one : talks) {
            one.text.id().filter(id -> mayHave(one, id, ids)).ifPresent(id -> one.id = id);
        }
        for (TalkDraft one : talks) {
            if (one.id.isEmpty()) {
                one.id = ids.derive(one.text.title());
                reportMissing(one);
            }
        }
    }

    private boolean mayHave(TalkDraft one, String id, TalkIds ids) {
        int column = one.item.column() + one.item.text().lastIndexOf("{#");
        if (!TalkIds.isId(id)) {
            problems.add(one.line, column, PROGRAMME_ID_MALFORMED, id, "{#my-talk}");
            return false;
        }
        if (!ids.give(id)) {
            problems.add(one.line, column, PROGRAMME_ID_REPEATED, id);
            return false;
        }
        return true;
    }

    private void reportMissing(TalkDraft one) {
        if (one.text.id().isEmpty()) {
            int end = one.item.column() + one.item.text().length();
            problems.add(one.line, one.item.column(), PROGRAMME_ID_MISSING, new Fix(one.line, end, "", " {#" + one.id + "}"), one.id, "{#" + one.id + "}");
        }
    }
}
