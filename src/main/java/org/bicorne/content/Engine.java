package org.bicorne.content;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bicorne.folder.Reading;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.markup.Dialect;

/** The site engine that a folder was written for, recognised by that engine's own files. Source: spec content.md, 1.1 and 1.4. */
enum Engine {
    /** None that is known: plain Markdown. */
    PLAIN(Dialect.COMMONMARK),
    ELEVENTY(Dialect.ELEVENTY2),
    JEKYLL(Dialect.KRAMDOWN),
    HUGO(Dialect.HUGO),
    MKDOCS(Dialect.COMMONMARK);

    private static final FilePath PACKAGE = new FilePath("package.json");
    private static final Pattern FIRST_ELEVENTY = Pattern.compile("\"@11ty/eleventy\"\\s{0,20}:\\s{0,20}\"[~^]?[01]\\.");
    private static final Pattern ELEVENTY_FILE = Pattern.compile("(eleventy\\.config\\.[cm]?js|.*\\.11tydata\\.(c?js|json))");

    private final Dialect dialect;

    Engine(Dialect dialect) {
        this.dialect = dialect;
    }

    static Engine of(Snapshot snapshot) {
        if (has(snapshot, "_config.yml")) {
            return JEKYLL;
        }
        boolean isHugo = has(snapshot, "hugo.toml") || has(snapshot, "hugo.yaml") || has(snapshot, "hugo.yml") || has(snapshot, "config.toml");
        if (isHugo && hasFolder(snapshot, "content")) {
            return HUGO;
        }
        if (has(snapshot, "mkdocs.yml") && hasFolder(snapshot, "docs")) {
            return MKDOCS;
        }
        return isEleventy(snapshot) ? ELEVENTY : PLAIN;
    }

    /** The dialect that this engine's Markdown is in, unless the office says otherwise; Eleventy's changed with its second version. */
    Dialect dialect(Snapshot snapshot) {
        boolean isFirstEleventy = this == ELEVENTY && snapshot.file(PACKAGE).filter(Engine::asksForFirstEleventy).isPresent();
        return isFirstEleventy ? Dialect.ELEVENTY1 : dialect;
    }

    private static boolean asksForFirstEleventy(SourceFile file) {
        return file.readText() instanceof Reading.Octets(var octets) && FIRST_ELEVENTY.matcher(new String(octets, StandardCharsets.UTF_8)).find();
    }

    /** Whether Markdown beside its content folder is something else than pages: archetypes, the read-me of the repository. */
    boolean hasPagesInRootOnly() {
        return this == HUGO || this == MKDOCS;
    }

    /** The folder whose path is no part of addresses. */
    FilePath root(Snapshot snapshot) {
        Optional<String> root = switch (this) {
            case HUGO -> Optional.of("content");
            case MKDOCS -> Optional.of("docs");
            case ELEVENTY -> hasFolder(snapshot, "content") ? Optional.of("content") : Optional.empty();
            case PLAIN, JEKYLL -> Optional.empty();
        };
        return root.map(FilePath::new).orElse(FilePath.ROOT);
    }

    private static boolean isEleventy(Snapshot snapshot) {
        return hasFolder(snapshot, "_data") || snapshot.files().stream().map(SourceFile::path).anyMatch(Engine::isEleventyFile);
    }

    /** Eleventy's own files, and its directory data: {@code posts/posts.json} beside the pages of {@code posts/}. */
    private static boolean isEleventyFile(FilePath path) {
        boolean isDirectoryData = path.extension().equals("json") && path.stem().equals(path.parent().name()) && !path.parent().isRoot();
        return isDirectoryData || ELEVENTY_FILE.matcher(path.name()).matches();
    }

    private static boolean has(Snapshot snapshot, String path) {
        return snapshot.file(new FilePath(path)).isPresent();
    }

    private static boolean hasFolder(Snapshot snapshot, String path) {
        return snapshot.hasFolder(new FilePath(path));
    }
}
