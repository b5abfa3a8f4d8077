package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bicorne.kernel.Spelling;
import org.bicorne.markup.Fields;
import org.bicorne.markup.FrontMatter;

/** Brings a journal of changes into the history of entries. Its numbers cannot be trusted: some are those of other software. */
record JournalMerge(List<EntryDraft> entries) {

    static final Origin ORIGIN = new Origin("sill-journal", "");

    private static final String END = "fin de recommandation";

    void merge(List<ImportFile.JournalLine> journal, CatalogueDraft.Tally tally) {
        Map<EntryDraft, List<ImportFile.JournalLine>> byEntry = new LinkedHashMap<>();
        for (ImportFile.JournalLine line : journal) {
            entry(line).ifPresentOrElse(entry -> byEntry.computeIfAbsent(entry, _ -> new ArrayList<>()).add(line),
                    () -> tally.unplaced("history: " + line.date() + " " + line.name() + ": " + line.note()));
        }
        byEntry.forEach((entry, lines) -> {
            EntryMerge merge = new EntryMerge(entry, ORIGIN);
            merge.merge(Map.of("history", lines.stream().map(JournalMerge::item).toList()));
            List<String> unplaced = new ArrayList<>(merge.unplaced());
            lines.stream().filter(line -> entry.value(Imported.SILL).filter(number -> !number.equals(line.number())).isPresent())
                    .forEach(line -> unplaced.add("ids.sill: " + line.number() + " (" + line.date() + ")"));
            tally.add(entry.slug(), merge, unplaced);
        });
    }

    /** Why and when an entry was withdrawn that does not say it while its history does. */
    static void explain(EntryDraft entry) {
        if (entry.value(Imported.STATUS).filter("withdrawn"::equals).isEmpty() || entry.value(Imported.REASON).isPresent() || entry.remembered(Imported.REASON).isPresent()) {
            return;
        }
        entry.maps("history").stream().filter(JournalMerge::isEnd).reduce((_, later) -> later).ifPresent(end -> {
            Map<String, Object> told = new LinkedHashMap<>();
            end.filled("date").flatMap(PartialDate::parse).ifPresent(date -> told.put(Imported.UNTIL, date));
            end.map("note").filled("fr").ifPresent(note -> told.put(Imported.REASON, Map.of("fr", note)));
            new EntryMerge(entry, ORIGIN).merge(told);
        });
    }

    private static boolean isEnd(FrontMatter change) {
        return change.filled("change").filter("withdrawn"::equals).isPresent() || change.map("note").filled("fr").orElse("").toLowerCase(Locale.ROOT).contains(END);
    }

    private Optional<EntryDraft> entry(ImportFile.JournalLine line) {
        List<EntryDraft> named = entries.stream().filter(entry -> entry.names().stream().anyMatch(name -> Names.key(name).equals(Names.key(line.name())))).toList();
        Optional<EntryDraft> numbered = entries.stream().filter(entry -> entry.value(Imported.SILL).filter(line.number()::equals).isPresent()).findFirst();
        return numbered.filter(entry -> named.contains(entry) || named.isEmpty() && isNear(line.name(), entry)).or(() -> named.stream().findFirst());
    }

    private static boolean isNear(String name, EntryDraft entry) {
        String key = Names.key(name);
        return Spelling.nearest(name, entry.names()).isPresent() || entry.names().stream().map(Names::key).anyMatch(known -> known.contains(key) || key.contains(known))
                || entry.names().stream().map(EntryMatching::core).anyMatch(EntryMatching.core(name)::equals);
    }

    private static Map<String, Object> item(ImportFile.JournalLine line) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("date", line.date());
        item.put("change", Fields.word(line.what()));
        line.version().ifPresent(version -> item.put("version", version));
        if (!line.note().isBlank()) {
            item.put("note", Map.of("fr", line.note().strip()));
        }
        return item;
    }
}
