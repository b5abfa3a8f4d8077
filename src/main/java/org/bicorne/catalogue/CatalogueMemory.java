package org.bicorne.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Slug;
import org.bicorne.organisations.Organisation;

/**
 * What the catalogue of one snapshot leaves to that of the next one of the same folder.
 *
 * @param vocabulary and the next: what every entry was judged by; when it is another now, every entry is read anew
 * @param readings what each file said by itself
 * @param linked the entries as they were shown, their references followed: the same objects as long as they say the same
 */
record CatalogueMemory(Vocabulary vocabulary, List<Organisation> organisations, Map<FilePath, EntryReading> readings, Map<Slug, Linked> linked) {

    /** An entry of a file with its references followed. */
    record Linked(SourceFile file, Software software, EntryKeys keys) {}

    static final CatalogueMemory NONE = new CatalogueMemory(Vocabulary.EMPTY, List.of(), Map.of(), Map.of());

    boolean isOf(Vocabulary words, List<Organisation> registry) {
        return vocabulary.equals(words) && organisations.equals(registry);
    }

    boolean isOf(CatalogueMemory other) {
        return isOf(other.vocabulary, other.organisations);
    }

    /** The same file need not be read again. */
    Optional<EntryReading> of(SourceFile file) {
        return Optional.ofNullable(readings.get(file.path())).filter(known -> known.file() == file && known.isLasting());
    }
}
