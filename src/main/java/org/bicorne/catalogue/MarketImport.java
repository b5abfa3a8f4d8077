package org.bicorne.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bicorne.folder.Folder;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.Writing;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.organisations.Organisations;

/** Takes pages and tables on the market into {@code catalogue/market.yml}: what stands there stays as it is, and doing it twice changes nothing. */
public final class MarketImport {

    /** Of the folder. */
    public static final String FILE = CatalogueFiles.MARKET.value();

    private MarketImport() {}

    /** What is not the same in two places. */
    public enum How {
        ONLY_IN_FIRST, ONLY_IN_SECOND, DIFFERENT
    }

    /**
     * A name on which two sources differ.
     *
     * @param field on which they differ, where both have the name
     */
    public record Difference(String name, How how, String field, String firstSource, String first, String secondSource, String second) {}

    /**
     * What would be written, and what would not.
     *
     * @param text of the whole file
     * @param isChanged whether it differs from what is there
     * @param added software, contributions and beneficiaries that are new
     * @param differences between the sources, name by name
     * @param unknownSoftware covered software that the catalogue has no entry of
     * @param unknownOrganisations names that the registry of organisations does not know
     * @param unplaced what there is no place for
     */
    public record Result(String text, boolean isChanged, List<String> added, List<Difference> differences, List<String> unknownSoftware, List<String> unknownOrganisations,
            List<String> unplaced) {

        public Result {
            added = List.copyOf(added);
            differences = List.copyOf(differences);
            unknownSoftware = List.copyOf(unknownSoftware);
            unknownOrganisations = List.copyOf(unknownOrganisations);
            unplaced = List.copyOf(unplaced);
        }
    }

    /**
     * @param contract that covers software of which the lists do not say it
     * @throws InvalidValue on {@code market-list} when a file tells nothing of the market
     */
    public static Result of(List<Path> files, Path folder, Optional<String> contract) {
        List<MarketList> lists = new ArrayList<>();
        for (Path file : files) {
            MarketList list = MarketListReader.read(file);
            if (list.isEmpty()) {
                throw new InvalidValue("market-list", file.toString());
            }
            lists.add(list);
        }
        try (Folder office = Folder.open(folder)) {
            Snapshot snapshot = office.snapshot();
            Organisations organisations = Organisations.of(snapshot);
            EntryNames names = EntryNames.of(CatalogueFiles.of(snapshot, organisations).software());
            Path target = folder.resolve(FILE);
            String before = Files.exists(target) ? Files.readString(target) : "";
            MarketMerge merge = new MarketMerge(before, names, organisations, contract);
            List<Difference> differences = differences(lists, merge.known());
            lists.forEach(merge::take);
            Set<String> unplaced = new LinkedHashSet<>(merge.unplaced());
            lists.forEach(list -> unplaced.addAll(list.unread()));
            return new Result(merge.text(), !merge.text().equals(before), merge.added(), differences, merge.unknownSoftware(), merge.unknownOrganisations(), List.copyOf(unplaced));
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    /** Each list with the first one, and the first with what the folder has: there, what is only in the list is new and no difference. */
    private static List<Difference> differences(List<MarketList> lists, MarketList known) {
        List<MarketList> ofSoftware = lists.stream().filter(list -> !list.software().isEmpty()).toList();
        List<Difference> differences = new ArrayList<>();
        for (int i = 1; i < ofSoftware.size(); i++) {
            differences.addAll(between(ofSoftware.getFirst(), ofSoftware.get(i)));
        }
        if (!ofSoftware.isEmpty() && !known.software().isEmpty()) {
            differences.addAll(between(known, ofSoftware.getFirst()).stream().filter(one -> one.how() != How.ONLY_IN_SECOND).toList());
        }
        return differences;
    }

    private static List<Difference> between(MarketList first, MarketList second) {
        return MarketDrift.between(first.software(), second.software()).stream().map(one -> new Difference(one.name(), switch (one.how()) {
            case ONLY_IN_FIRST -> How.ONLY_IN_FIRST;
            case ONLY_IN_SECOND -> How.ONLY_IN_SECOND;
            case CRITICAL, CATEGORY, NUMBER, VERSIONS, SINCE, UNTIL -> How.DIFFERENT;
        }, one.how().name().toLowerCase(java.util.Locale.ROOT), first.name(), one.first(), second.name(), one.second())).toList();
    }

    /** Into the folder. */
    public static void write(Result result, Path folder) {
        Writing.put(folder.resolve(FILE), result.text());
    }
}
