package org.bicorne;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.bicorne.agenda.Agenda;
import org.bicorne.content.Content;
import org.bicorne.folder.Folder;
import org.bicorne.folder.History;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.Reading;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.organisations.Organisations;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageSource;

/** A small office that a test writes file by file. */
public final class OfficeFolder {

    private static final Instant TODAY = Instant.parse("2026-11-22T12:00:00Z");

    private final Path root;
    private final Folder folder;

    private OfficeFolder(Path root) {
        this.root = root;
        this.folder = Folder.open(root);
    }

    /** An office in this folder, which exists and may be empty. */
    public static OfficeFolder at(Path root) {
        return new OfficeFolder(root);
    }

    /** Writes a file, over an earlier one if there is one. */
    public OfficeFolder with(String path, String... lines) {
        return with(path, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    public OfficeFolder with(String path, byte[] octets) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, octets);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public OfficeFolder without(String path) {
        try {
            Files.delete(root.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path root() {
        return root;
    }

    /** What the office's pages are now. */
    public Content content() {
        return content(Optional.empty(), false);
    }

    public Content contentWithDrafts() {
        return content(Optional.empty(), true);
    }

    /** The same, from what an earlier content of this folder had read. */
    public Content contentAfter(Content before) {
        return content(Optional.of(before), false);
    }

    public OfficeSettings settings() {
        return settings(folder.refresh());
    }

    /** Its events, as on 22 November 2026. */
    public Agenda agenda() {
        return agenda(Optional.empty());
    }

    /** @param state where the ledger of calendars is kept */
    public Agenda agenda(Optional<Path> state) {
        Snapshot snapshot = folder.refresh();
        return Agenda.of(content(), snapshot, settings(snapshot), Organisations.of(snapshot), new Agenda.Past(root, History.of(root), state), () -> TODAY, Optional.empty());
    }

    private Content content(Optional<Content> before, boolean withDrafts) {
        Snapshot snapshot = folder.refresh();
        Content.Reading reading = new Content.Reading(Optional.empty(), withDrafts, false, address -> false);
        return Content.of(snapshot, settings(snapshot), History.of(root), reading, before);
    }

    private static OfficeSettings settings(Snapshot snapshot) {
        Optional<byte[]> octets = snapshot.file(OfficeSettings.FILE).map(SourceFile::readText)
                .flatMap(read -> read instanceof Reading.Octets(var found) ? Optional.of(found) : Optional.empty());
        return OfficeSettings.read(octets, OfficeSettings.FILE).settings();
    }

    /** The page at this address. */
    public static Page page(PageSource source, String address) {
        return source.pages().stream().filter(page -> page.address().equals(new WebAddress(address))).findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + address + " among " + source.pages().stream().map(Page::address).sorted().toList()));
    }

    /** Where the page of this file is. */
    public static String addressOf(PageSource source, String path) {
        return source.pages().stream().filter(page -> page.source().equals(Optional.of(new FilePath(path)))).findFirst()
                .map(page -> page.address().path()).orElse("nowhere");
    }

    /** The bytes of the page at this address, as text. */
    public static String text(PageSource source, String address) {
        return text(page(source, address));
    }

    public static String text(Page page) {
        if (page.body() instanceof Body.Rendered(var renderer)) {
            return new String(renderer.render(), StandardCharsets.UTF_8);
        }
        throw new AssertionError(page.address() + " is a file");
    }
}
