package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.FindingCode;
import org.bicorne.markup.Fields;
import org.bicorne.markup.FrontMatter;

/** Reads the values of the market’s file. */
record MarketFields(Fields fields) {

    static final int ENTRIES_MAX = 5_000;

    private static final Fields.Wrong WRONG = new Fields.Wrong(Set.of(), MarketFinding.MARKET_KEY_UNKNOWN, MarketFinding.MARKET_KEY_UNKNOWN, ENTRIES_MAX, MarketFinding.MARKET_TOO_LONG,
            MarketFinding.MARKET_WORD_UNKNOWN, MarketFinding.MARKET_DATE_UNREADABLE);

    MarketFields() {
        this(new Fields(CatalogueFiles.MARKET, WRONG, new ArrayList<>()));
    }

    List<Finding> findings() {
        return fields.findings();
    }

    void add(int line, FindingCode code, String... arguments) {
        fields.add(line, code, arguments);
    }

    void checkKeys(FrontMatter values, Set<String> known) {
        fields.checkKeys(values, known);
    }

    List<FrontMatter> entries(FrontMatter values, String key, Set<String> known) {
        List<FrontMatter> entries = fields.entries(values, key);
        entries.forEach(entry -> checkKeys(entry, known));
        return entries;
    }

    /** A text without which an entry makes no sense. */
    Optional<String> needed(FrontMatter entry, String key) {
        Optional<String> text = entry.filled(key);
        if (text.isEmpty()) {
            add(Fields.line(entry), MarketFinding.MARKET_ENTRY_INCOMPLETE, key);
        }
        return text;
    }

    Optional<PartialDate> date(FrontMatter values, String key, MarketDate.Edge edge) {
        return fields.date(values, key, text -> MarketDate.of(text, edge));
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

    <E extends Enum<E>> Optional<E> word(FrontMatter values, String key, Class<E> words) {
        return fields.word(values, key, words);
    }

    /** An address of the web. */
    Optional<String> address(FrontMatter values, String key) {
        Optional<String> written = values.filled(key);
        Optional<String> usable = written.filter(text -> text.matches("https?://[^\\s\"<>\\\\]{3,2000}"));
        if (written.isPresent() && usable.isEmpty()) {
            add(values.line(key), MarketFinding.MARKET_ADDRESS_UNUSABLE, key, Fields.shortened(written.get()));
        }
        return usable;
    }
}
