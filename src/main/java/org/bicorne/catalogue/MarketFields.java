package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Spelling;
import org.bicorne.markup.FrontMatter;

/** Reads the values of the market’s file, and gathers what is wrong with them. */
record MarketFields(List<Finding> findings) {

    static final int ENTRIES_MAX = 5_000;
    private static final int SHOWN_CHARACTERS_MAX = 60;

    MarketFields() {
        this(new ArrayList<>());
    }

    void add(int line, FindingCode code, String... arguments) {
        findings.add(Finding.of(CatalogueFiles.MARKET, line, code, arguments));
    }

    void checkKeys(FrontMatter values, Set<String> known) {
        for (String key : values.keys()) {
            if (!known.contains(key)) {
                add(values.line(key), MarketFinding.MARKET_KEY_UNKNOWN, shortened(key), Spelling.nearest(key, known).orElseGet(() -> String.join(", ", new TreeSet<>(known))));
            }
        }
    }

    List<FrontMatter> entries(FrontMatter values, String key, Set<String> known) {
        List<FrontMatter> entries = values.maps(key);
        if (entries.size() > ENTRIES_MAX) {
            add(values.line(key), MarketFinding.MARKET_TOO_LONG, key, String.valueOf(ENTRIES_MAX));
        }
        List<FrontMatter> read = entries.stream().limit(ENTRIES_MAX).toList();
        read.forEach(entry -> checkKeys(entry, known));
        return read;
    }

    /** A text without which an entry makes no sense. */
    Optional<String> needed(FrontMatter entry, String key) {
        Optional<String> text = entry.filled(key);
        if (text.isEmpty()) {
            add(line(entry), MarketFinding.MARKET_ENTRY_INCOMPLETE, key);
        }
        return text;
    }

    Optional<PartialDate> date(FrontMatter values, String key, MarketDate.Edge edge) {
        Optional<String> written = values.filled(key);
        Optional<PartialDate> date = written.flatMap(text -> MarketDate.of(text, edge));
        if (written.isPresent() && date.isEmpty()) {
            add(values.line(key), MarketFinding.MARKET_DATE_UNREADABLE, shortened(written.get()));
        }
        return date;
    }

    /** The end, unless it comes before the start. */
    Optional<PartialDate> until(FrontMatter values, Optional<PartialDate> since) {
        Optional<PartialDate> until = date(values, "until", MarketDate.Edge.END);
        if (since.isPresent() && until.isPresent() && last(until.get()).compareTo(since.get()) < 0) {
            add(values.line("until"), MarketFinding.MARKET_END_BEFORE_START, until.get().toString(), since.get().toString());
            return Optional.empty();
        }
        return until;
    }

    /** {@code until: 2022} lasts until its last day. */
    private static PartialDate last(PartialDate date) {
        return new PartialDate(date.year(), date.month() == 0 ? 12 : date.month(), date.day() == 0 ? 31 : date.day());
    }

    /** One of the words that a key may hold. */
    <E extends Enum<E>> Optional<E> word(FrontMatter values, String key, Class<E> words) {
        Optional<String> written = values.filled(key);
        Optional<E> word = written.flatMap(text -> Arrays.stream(words.getEnumConstants()).filter(one -> one.name().equalsIgnoreCase(text)).findFirst());
        if (written.isPresent() && word.isEmpty()) {
            add(values.line(key), MarketFinding.MARKET_WORD_UNKNOWN, shortened(written.get()), key,
                    String.join(", ", Arrays.stream(words.getEnumConstants()).map(one -> one.name().toLowerCase(Locale.ROOT)).toList()));
        }
        return word;
    }

    /** An address of the web. */
    Optional<String> address(FrontMatter values, String key) {
        Optional<String> written = values.filled(key);
        Optional<String> usable = written.filter(text -> text.matches("https?://[^\\s\"<>\\\\]{3,2000}"));
        if (written.isPresent() && usable.isEmpty()) {
            add(values.line(key), MarketFinding.MARKET_ADDRESS_UNUSABLE, key, shortened(written.get()));
        }
        return usable;
    }

    /** The line where an entry of a list begins. */
    static int line(FrontMatter entry) {
        return entry.keys().stream().findFirst().map(entry::line).orElse(0);
    }

    static String shortened(String text) {
        return text.length() > SHOWN_CHARACTERS_MAX ? text.substring(0, SHOWN_CHARACTERS_MAX) + "…" : text;
    }
}
