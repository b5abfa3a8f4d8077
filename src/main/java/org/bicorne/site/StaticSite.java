package org.bicorne.site;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bicorne.content.Content;
import org.bicorne.images.VariantStore;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageQuery;
import org.bicorne.pages.Redirect;
import org.bicorne.search.StaticIndex;
import org.bicorne.ui.Messages;
import org.bicorne.ui.RedirectView;
import org.bicorne.ui.Templates;
import org.jspecify.annotations.Nullable;

/** Writes the page table as files that any web server can give out. A site is complete or not there: it is written aside, then renamed. */
public final class StaticSite {

    /** In a folder that Bicorne wrote, and may therefore write again. */
    private static final String MARK = ".bicorne-site";

    private final Office office;
    private final Optional<Path> state;

    /** A site whose images are made anew each time it is written. */
    public StaticSite(Office office) {
        this(office, Optional.empty());
    }

    /** @param state the folder of what can be rebuilt, where smaller images are kept from one time to the next */
    public StaticSite(Office office, Path state) {
        this(office, Optional.of(state));
        office.remember(state.toAbsolutePath());
    }

    private StaticSite(Office office, Optional<Path> state) {
        this.office = office;
        this.state = state;
    }

    /**
     * How many pages there are, and how many redirects.
     *
     * @param unsearchable pages that are beyond what a browser can search
     * @param unreadable files of the folder that could not be read, or were gone
     * @param cut large sets of pages of which only the first were written
     */
    public record Written(int pages, int redirects, int unsearchable, List<FilePath> unreadable, List<Cut> cut) {

        public Written {
            unreadable = List.copyOf(unreadable);
            cut = List.copyOf(cut);
        }
    }

    /** A large set of pages, by how their addresses are made, how many members were written, and of how many. */
    public record Cut(String pattern, long written, long all) {}

    /**
     * Writes the whole site to a folder, in place of an earlier one.
     *
     * @param progress is told the number of files written so far, out of {@link #size()}
     * @throws InvalidValue when the folder holds files that Bicorne did not write
     */
    public Written write(Path out, IntConsumer progress) {
        Path target = out.toAbsolutePath().normalize();
        refuseForeignFolder(target);
        refuseOfficeFolder(target);
        Path aside = target.resolveSibling("." + target.getFileName() + ".writing");
        Path passing = target.resolveSibling("." + target.getFileName() + ".state");
        try {
            delete(aside);
            try {
                Files.createDirectories(aside);
                Written written = writeAll(aside, state.orElse(passing), progress);
                Files.writeString(aside.resolve(MARK), "This folder was written by Bicorne, which may replace it.\n");
                replace(aside, target);
                state.ifPresent(kept -> new ImageFiles(VariantStore.in(kept)).prune(office.shown()));
                return written;
            } finally {
                delete(aside);
                delete(passing);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many files a {@link #write} will write, besides redirects. */
    public int size() {
        Office.Shown shown = office.shown();
        return shown.table().pages().size() + new FamilyFiles(shown.table().families(), office.membersMax()).size() + ImageFiles.all(shown).size();
    }

    /** Everything wrong in the folder. */
    public List<Finding> findings() {
        return office.shown().findings();
    }

    private Written writeAll(Path aside, Path state, IntConsumer progress) throws IOException {
        Office.Shown shown = office.shown();
        Collection<Page> pages = shown.table().pages().stream().filter(page -> !(page.body() instanceof Body.Replied)).toList();
        for (Path folder : new TreeSet<>(pages.stream().map(page -> aside.resolve(page.address().file()).getParent()).toList())) {
            Files.createDirectories(folder);
        }
        BasePath base = BasePath.of(shown.content().site().url());
        AtomicInteger done = new AtomicInteger();
        StaticIndex index = new StaticIndex(List.of(shown.content()));
        Consumer<Page> keptForFeeds = shown.content().keptForFeeds();
        Predicate<Page> isUnwritten = page -> {
            boolean isWritten = write(page, aside.resolve(page.address().file()), base);
            index.read(page.address());
            keptForFeeds.accept(page);
            progress.accept(done.incrementAndGet());
            return !isWritten;
        };
        // Texts before the lists and feeds that give them again.
        Map<Boolean, List<Page>> byOrigin = pages.stream().collect(Collectors.partitioningBy(page -> page.source().isPresent()));
        List<Page> unwritten = new ArrayList<>(byOrigin.getOrDefault(true, List.of()).parallelStream().filter(isUnwritten).toList());
        unwritten.addAll(byOrigin.getOrDefault(false, List.of()).parallelStream().filter(isUnwritten).toList());
        FamilyFiles families = new FamilyFiles(shown.table().families(), office.membersMax());
        int members = families.write(aside, base, () -> progress.accept(done.incrementAndGet()));
        new ImageFiles(VariantStore.in(state)).write(shown, aside, () -> progress.accept(done.incrementAndGet()));
        write(index, aside);
        Collection<Redirect> redirects = shown.table().redirects();
        Files.writeString(aside.resolve("_redirects"), redirectsFile(redirects, base));
        Files.writeString(aside.resolve("_headers"), HeadersFile.of(shown.headers(), base));
        for (Redirect redirect : redirects) {
            write(redirect, aside, shown.content(), base);
        }
        List<FilePath> unreadable = unwritten.stream().flatMap(page -> page.source().stream()).sorted().toList();
        return new Written(pages.size() - unwritten.size() + members, redirects.size(), index.leftOut(), unreadable, families.cut());
    }

    /** False for a file of the folder that cannot be read, or is gone; the others are written none the less. */
    static boolean write(Page page, Path file, BasePath base) {
        try {
            switch (page.body()) {
                case Body.Rendered(var renderer) -> Files.write(file, base.lead(page.mediaType(), renderer.render()));
                case Body.Posted(var unasked, _) -> Files.write(file, base.lead(page.mediaType(), unasked.render()));
                case Body.Acting(var unasked, _) -> Files.write(file, base.lead(page.mediaType(), unasked.render()));
                case Body.Asked(var unasked, _) -> Files.write(file, base.lead(page.mediaType(), unasked.render()));
                case Body.Streamed(var streamer, _) -> {
                    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                        streamer.write(PageQuery.EMPTY, out);
                    }
                }
                case Body.Replied _ -> throw new IllegalStateException(page.address() + " is for programs that ask a server");
                case Body.Stored(var source) when !Files.isReadable(source) -> {
                    return false;
                }
                case Body.Stored(var source) when base.changes(page.mediaType()) ->
                    Files.write(file, base.lead(page.mediaType(), Files.readAllBytes(source)));
                case Body.Stored(var source) -> Files.copy(source, file);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(page.address() + " could not be written", e);
        }
    }

    /** What browsers search; a file of the folder that has one of these names stays. */
    private static void write(StaticIndex index, Path aside) throws IOException {
        for (StaticIndex.File file : index.files()) {
            Path path = aside.resolve(file.name());
            Files.createDirectories(path.getParent());
            if (!Files.exists(path)) {
                Files.write(path, file.octets());
            }
        }
    }

    /** An HTML page at the former address, for servers that know no better. */
    private static void write(Redirect redirect, Path aside, Content content, BasePath base) throws IOException {
        WebAddress from = redirect.from();
        if (from.path().endsWith(".atom")) {
            // Who reads feeds reads no HTML.
            return;
        }
        boolean isFile = from.path().endsWith(".html") || from.isFolder();
        Path file = aside.resolve((isFile ? from : from.asFolder()).file());
        if (Files.exists(file) || hasFileAmongParents(aside, file)) {
            return;
        }
        String canonical = redirect.to().startsWith("/") ? content.site().url() + redirect.to() : redirect.to();
        Messages words = Messages.in(content.languages().getFirst());
        Files.createDirectories(file.getParent());
        Files.write(file, base.lead(MediaType.HTML, Templates.render("redirect.jte", new RedirectView(words, redirect.to(), canonical))));
    }

    private static boolean hasFileAmongParents(Path root, Path file) {
        for (Path parent = file.getParent(); parent != null && !parent.equals(root); parent = parent.getParent()) {
            if (Files.isRegularFile(parent)) {
                return true;
            }
        }
        return false;
    }

    private static String redirectsFile(Collection<Redirect> redirects, BasePath base) {
        StringBuilder lines = new StringBuilder();
        redirects.forEach(redirect -> lines.append(base.href(redirect.from().encoded())).append(' ').append(base.href(redirect.to())).append(" 301\n"));
        return lines.toString();
    }

    private static void refuseForeignFolder(Path target) {
        if (!Files.exists(target) || Files.exists(target.resolve(MARK))) {
            return;
        }
        try (Stream<Path> files = Files.list(target)) {
            if (files.findAny().isPresent()) {
                throw new InvalidValue("out", target + " holds files that Bicorne did not write; choose an empty folder or a new one");
            }
        } catch (IOException e) {
            throw new InvalidValue("out", target + " is not a folder that can be written");
        }
    }

    /** What is built would be part of the next build. */
    private void refuseOfficeFolder(Path target) {
        Path office = this.office.root();
        String name = target.startsWith(office) && !target.equals(office) ? office.relativize(target).getName(0).toString() : "_";
        if (!name.startsWith("_") && !name.startsWith(".")) {
            throw new InvalidValue("out", target + " is inside the office's folder and would be part of it; choose a folder beside it, or _site");
        }
    }

    private static void replace(Path aside, Path target) throws IOException {
        Path former = target.resolveSibling("." + target.getFileName() + ".former");
        delete(former);
        Optional<Path> before = Files.exists(target) ? Optional.of(Files.move(target, former, StandardCopyOption.ATOMIC_MOVE)) : Optional.empty();
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        for (Path old : before.stream().toList()) {
            delete(old);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException error) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
