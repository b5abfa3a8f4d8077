package org.bicorne.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bicorne.folder.SourceFile;
import org.bicorne.images.ImageHeader;
import org.bicorne.images.Variant;
import org.bicorne.images.VariantStore;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;

/**
 * Smaller variants of the folder's photographs. They are not in the page table, since that would mean to read every photograph before the
 * first page is shown: an address says which photograph it is a variant of.
 */
final class ImageFiles {

    private static final MediaType JPEG = MediaType.ofExtension("jpg");

    /** A variant that was made so shortly before may be on its way to somebody. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final VariantStore store;

    ImageFiles(VariantStore store) {
        this.store = store;
    }

    /**
     * What is given at the address of a variant.
     *
     * @param isVariant false for the photograph itself, where no variant could be made of it
     */
    record Given(Path file, MediaType mediaType, String etag, boolean isVariant) {}

    /** Which variants there are of the photographs that the site gives out, by address. */
    static List<Variant> all(Office.Shown shown) {
        List<Variant> all = new ArrayList<>();
        for (Page page : shown.table().pages()) {
            Optional<SourceFile> file = page.source().filter(ImageFiles::isImage).flatMap(shown.snapshot()::file);
            Optional<ImageHeader> header = file.flatMap(image -> ImageHeader.read(image.location()));
            header.ifPresent(known -> known.variantWidths().forEach(width -> all.add(Variant.of(file.get().path(), file.get().version(), width))));
        }
        return List.copyOf(all);
    }

    /** Empty for a variant that the site does not offer now. */
    Optional<Given> given(Variant variant, Office.Shown shown) {
        Optional<SourceFile> image = shown.table().page(new WebAddress("/" + variant.image())).flatMap(Page::source)
                .filter(variant.image()::equals).flatMap(shown.snapshot()::file)
                .filter(file -> Variant.of(file.path(), file.version(), variant.width()).equals(variant));
        Optional<ImageHeader> header = image.flatMap(file -> ImageHeader.read(file.location())).filter(known -> known.variantWidths().contains(variant.width()));
        return header.map(known -> given(variant, image.get(), known));
    }

    /** Writes every variant into the folder of a site. */
    void write(Office.Shown shown, Path site, Runnable eachTime) throws IOException {
        List<Variant> all = all(shown);
        for (Path folder : all.stream().map(variant -> place(site, variant).getParent()).distinct().toList()) {
            Files.createDirectories(folder);
        }
        all.parallelStream().forEach(variant -> {
            given(variant, shown).ifPresent(given -> copy(given.file(), place(site, variant)));
            eachTime.run();
        });
    }

    /** Forgets the variants of photographs that the folder no longer holds. */
    void prune(Office.Shown shown) {
        store.prune(() -> shown.snapshot().files().stream().filter(file -> isImage(file.path()))
                .map(file -> Variant.of(file.path(), file.version(), 0).key()).collect(Collectors.toSet()), Instant.now().minus(KEPT));
    }

    private static Path place(Path site, Variant variant) {
        return site.resolve(variant.address().file());
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(to + " could not be written", e);
        }
    }

    private Given given(Variant variant, SourceFile image, ImageHeader header) {
        String etag = "\"" + variant.key() + "-" + variant.width() + "\"";
        return store.file(variant, image.location(), header).map(file -> new Given(file, JPEG, etag, true))
                .orElseGet(() -> new Given(image.location(), MediaType.ofExtension(image.path().extension()), "\"" + image.version() + "\"", false));
    }

    private static boolean isImage(FilePath path) {
        return ImageHeader.isExpected(path.extension());
    }
}
