package org.bicorne.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bicorne.folder.PageCollection;
import org.bicorne.folder.Reading;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Language;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.Yaml;

/**
 * What a folder says for all its pages: Eleventy's {@code posts/posts.json} and {@code posts/posts.11tydata.json}.
 * Lists are merged with those of the folders above. Source: spec content.md, 1.2.
 *
 * @param tags for every page of the folder, without the one that only names Eleventy's collection
 * @param layout the template
 * @param language of the pages
 * @param contents whether they have a table of contents
 */
record DirectoryData(List<String> tags, Optional<String> layout, Optional<Language> language, Optional<Boolean> contents) {

    static final DirectoryData NONE = new DirectoryData(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Folders after those that hold them; in one folder, what wins comes last. */
    private static final Comparator<SourceFile> OUTER_FIRST = Comparator.comparing((SourceFile file) -> file.path().parent())
            .thenComparing(DirectoryData::isSpecific);

    /** The data of each folder that has some, by its path. */
    static Map<FilePath, DirectoryData> of(Snapshot snapshot, List<Finding> findings) {
        Map<FilePath, DirectoryData> byFolder = new HashMap<>();
        for (SourceFile file : snapshot.files().stream().filter(file -> isDirectoryData(file.path())).sorted(OUTER_FIRST).toList()) {
            DirectoryData inherited = nearest(byFolder, file.path().parent());
            read(file, findings).ifPresent(own -> byFolder.put(file.path().parent(), inherited.with(own, file, findings)));
        }
        return byFolder;
    }

    private static boolean isSpecific(SourceFile file) {
        return file.path().name().endsWith(".11tydata.json");
    }

    /** What holds in this folder: its own data, or that of the nearest folder above. */
    static DirectoryData nearest(Map<FilePath, DirectoryData> byFolder, FilePath folder) {
        FilePath current = folder;
        while (!byFolder.containsKey(current) && !current.isRoot()) {
            current = current.parent();
        }
        return byFolder.getOrDefault(current, NONE);
    }

    /** The same with what {@code bicorne.yml} says of a collection that the folder belongs to. */
    DirectoryData with(PageCollection collection) {
        Set<String> merged = new LinkedHashSet<>(tags);
        merged.addAll(collection.tags());
        return new DirectoryData(List.copyOf(merged), layout.or(collection::layout), language, contents);
    }

    private static boolean isDirectoryData(FilePath path) {
        String folder = path.parent().name();
        return !folder.isEmpty() && (path.name().equals(folder + ".json") || path.name().equals(folder + ".11tydata.json"));
    }

    private static Optional<FrontMatter> read(SourceFile file, List<Finding> findings) {
        if (!(file.readText() instanceof Reading.Octets(var octets))) {
            return Optional.empty();
        }
        return Yaml.read(new String(octets, StandardCharsets.UTF_8)).told(file.path(), findings);
    }

    private DirectoryData with(FrontMatter own, SourceFile file, List<Finding> findings) {
        Set<String> merged = new LinkedHashSet<>(tags);
        merged.addAll(own.textsByComma("tags"));
        merged.remove(file.path().parent().name());
        return new DirectoryData(new ArrayList<>(merged), own.text("layout").or(this::layout),
                own.text("lang").flatMap(tag -> language(tag, file, findings)).or(this::language), own.flag("toc").or(this::contents));
    }

    private static Optional<Language> language(String tag, SourceFile file, List<Finding> findings) {
        try {
            return Optional.of(new Language(tag));
        } catch (InvalidValue e) {
            findings.add(Finding.of(file.path(), 0, FactsFinding.LANGUAGE_UNKNOWN, tag));
            return Optional.empty();
        }
    }
}
