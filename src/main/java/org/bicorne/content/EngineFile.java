package org.bicorne.content;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bicorne.folder.Reading;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.TextFile;
import org.bicorne.markup.Yaml;

/**
 * What the engine's own configuration says of the site, so that an office need not say it again.
 *
 * @param name of the site
 * @param url its address on the web
 * @param description one sentence
 * @param permalink the engine's pattern for dated pages, in the engine's own words: {@code pretty}, {@code /:year/:title/}
 * @param collectionPermalinks such patterns by collection or section
 * @param collections that Jekyll is to write
 */
record EngineFile(Optional<String> name, Optional<String> url, Optional<String> description, Optional<String> permalink,
        Map<String, String> collectionPermalinks, Set<String> collections) {

    static final EngineFile NONE = new EngineFile(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Set.of());

    static EngineFile of(Engine engine, Snapshot snapshot, List<Finding> findings) {
        List<String> names = switch (engine) {
            case PLAIN -> List.of();
            case ELEVENTY -> List.of("_data/metadata.json", "_data/metadata.yaml", "_data/metadata.yml", "_data/site.json");
            case JEKYLL -> List.of("_config.yml");
            case HUGO -> List.of("hugo.toml", "hugo.yaml", "hugo.yml", "config.toml");
            case MKDOCS -> List.of("mkdocs.yml");
        };
        return names.stream().flatMap(name -> snapshot.file(new FilePath(name)).stream()).findFirst()
                .map(file -> from(read(file, findings))).orElse(NONE);
    }

    private static EngineFile from(FrontMatter data) {
        Map<String, String> permalinks = new HashMap<>();
        FrontMatter collections = data.map("collections");
        collections.keys().forEach(name -> collections.map(name).text("permalink").ifPresent(pattern -> permalinks.put(name, pattern)));
        FrontMatter sections = data.map("permalinks");
        for (FrontMatter patterns : List.of(sections, sections.map("page"))) {
            patterns.keys().forEach(name -> patterns.text(name).ifPresent(pattern -> permalinks.put(name, pattern)));
        }
        return new EngineFile(data.text("title").or(() -> data.text("site_name")),
                data.text("url").or(() -> data.text("baseURL")).or(() -> data.text("site_url")).filter(url -> url.startsWith("http")),
                data.text("description").or(() -> data.text("site_description")), data.text("permalink"), Map.copyOf(permalinks),
                collections.keys().stream().filter(name -> collections.map(name).flag("output").orElse(false)).collect(Collectors.toUnmodifiableSet()));
    }

    private static FrontMatter read(SourceFile file, List<Finding> findings) {
        if (!(file.readText() instanceof Reading.Octets(var octets))) {
            return FrontMatter.empty();
        }
        String text = new String(octets, StandardCharsets.UTF_8);
        return file.path().extension().equals("toml") ? readToml(file, text, findings) : readYaml(file, text, findings);
    }

    private static FrontMatter readYaml(SourceFile file, String text, List<Finding> findings) {
        return Yaml.read(text).told(file.path(), findings).orElseGet(FrontMatter::empty);
    }

    private static FrontMatter readToml(SourceFile file, String text, List<Finding> findings) {
        TextFile toml = TextFile.read(("+++\n" + text + "\n+++\n").getBytes(StandardCharsets.UTF_8));
        toml.problems().forEach(problem -> findings.add(problem.in(file.path(), -1)));
        return toml.frontMatter();
    }
}
