package org.bicorne.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bicorne.folder.Reading;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
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

    /** The data of each folder that has some, by its path. */
    static Map<FilePath, DirectoryData> of(Snapshot snapshot, List<Finding> findings) {
        Map<FilePath, DirectoryData> byFolder = new HashMap<>();
        for (SourceFile file : snapshot.files()) {
            FilePath folder = file.path().parent();
            if (isDirectoryData(file.path())) {
                DirectoryData inherited = nearest(byFolder, folder);
                read(file, findings).ifPresent(own -> byFolder.put(folder, inherited.with(own, folder)));
            }
        }
        return byFolder;
    }

    /** What holds in this folder: its own data, or that of the nearest folder above. */
    static DirectoryData nearest(Map<FilePath, DirectoryData> byFolder, FilePath folder) {
        FilePath current = folder;
        while (!byFolder.containsKey(current) && !current.isRoot()) {
            current = current.parent();
        }
        return byFolder.getOrDefault(current, NONE);
    }

    private static boolean isDirectoryData(FilePath path) {
        String folder = path.parent().name();
        return !folder.isEmpty() && (path.name().equals(folder + ".json") || path.name().equals(folder + ".11tydata.json"));
    }

    private static Optional<FrontMatter> read(SourceFile file, List<Finding> findings) {
        if (!(file.readText() instanceof Reading.Octets(var octets))) {
            return Optional.empty();
        }
        return switch (Yaml.read(new String(octets, StandardCharsets.UTF_8))) {
            case Yaml.Parsed(var data, _) -> Optional.of(data);
            case Yaml.Malformed(var problem) -> {
                findings.add(SourcePage.finding(file.path(), problem, 0));
                yield Optional.empty();
            }
        };
    }

    private DirectoryData with(FrontMatter own, FilePath folder) {
        Set<String> merged = new LinkedHashSet<>(tags);
        merged.addAll(own.textsByComma("tags"));
        merged.remove(folder.name());
        return new DirectoryData(new ArrayList<>(merged), own.text("layout").or(this::layout),
                own.text("lang").map(Language::new).or(this::language), own.flag("toc").or(this::contents));
    }
}
