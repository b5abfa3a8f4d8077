package org.bicorne.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A sample built as files; each is built once in a process, whichever tests look at it.
 *
 * @param members pages of large sets, which are not in the page table
 */
record BuiltSite(Path folder, Instant builtFrom, String url, List<WebAddress> pages, List<WebAddress> members) {

    private static final int MEMBERS_MAX = 1_000;

    private static final Map<Sample, BuiltSite> BUILT = new EnumMap<>(Sample.class);

    static synchronized BuiltSite of(Sample sample) {
        return BUILT.computeIfAbsent(sample, BuiltSite::build);
    }

    private static BuiltSite build(Sample sample) {
        Path out = Path.of("target", "sites", sample.name().toLowerCase(java.util.Locale.ROOT));
        Instant start = Instant.now();
        try (Office office = Office.open(sample.options())) {
            new StaticSite(office, fresh(out.resolveSibling(out.getFileName() + "-state"))).write(out, _ -> { });
            Office.Shown shown = office.shown();
            return new BuiltSite(out, start, shown.content().site().url(), html(shown.table().pages().stream()),
                    html(shown.table().families().stream().flatMap(family -> family.part(0, MEMBERS_MAX).stream())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an earlier run remembers would be told in calendars. */
    private static Path fresh(Path state) throws IOException {
        if (Files.isDirectory(state)) {
            try (Stream<Path> files = Files.walk(state)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return state;
    }

    private static List<WebAddress> html(Stream<Page> pages) {
        return pages.filter(page -> page.mediaType().equals(MediaType.HTML) && !(page.body() instanceof Body.Replied)).map(Page::address).sorted().toList();
    }

    /** Pages of the table and of large sets. */
    List<WebAddress> all() {
        return Stream.concat(pages.stream(), members.stream()).toList();
    }

    /** Every HTML file, those included that only lead elsewhere. */
    List<Path> htmlFiles() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Document html(WebAddress page) {
        return parsed(folder.resolve(page.file()), url + page.encoded());
    }

    /** What an absolute address of this site shows; empty for another site, or where there is no file. */
    Optional<Document> htmlAt(String address) {
        return file(address).filter(file -> file.toString().endsWith(".html")).map(file -> parsed(file, address));
    }

    /** The file that a server would give for an absolute address of this site. */
    Optional<Path> file(String address) {
        if (!address.startsWith(url + "/")) {
            return Optional.empty();
        }
        String path = java.net.URI.create(address).getPath();
        return Optional.of(folder.resolve(new WebAddress(path).file())).filter(Files::isRegularFile);
    }

    String text(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parsed(Path file, String address) {
        try {
            return Jsoup.parse(Files.readString(file), address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
