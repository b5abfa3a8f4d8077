package org.bicorne.folder;

import java.util.Set;
import org.bicorne.kernel.FilePath;

/** Which files rooms see, and which of those visitors may get as they are. */
final class Visibility {

    /** Names that start with a dot or an underscore and still carry content, data or settings of an engine. */
    private static final Set<String> SEEN_ALTHOUGH_HIDDEN = Set.of(".well-known", "_posts", "_drafts", "_data", "_config.yml",
            "_config.yaml", "_config.toml", "_index.md", "_index.html", ".eleventy.js");

    /** Settings of engines at the root of a folder, which visitors have no use for. */
    private static final Set<String> SETTINGS = Set.of("bicorne.yml", "_config.yml", "_config.yaml", "_config.toml", ".eleventy.js",
            "eleventy.config.js", "eleventy.config.cjs", "eleventy.config.mjs", "hugo.toml", "hugo.yaml", "hugo.json");

    /** What Jekyll works with, or writes, beside its collections. */
    private static final Set<String> JEKYLL_MACHINERY = Set.of("_site", "_includes", "_layouts", "_sass", "_plugins");

    private Visibility() {}

    /** Whether the last name of this path is seen at all. */
    static boolean isNameSeen(FilePath path) {
        String name = path.name();
        if (name.isEmpty() || isLeftover(name)) {
            return false;
        }
        char first = name.charAt(0);
        return first != '.' && first != '_' || SEEN_ALTHOUGH_HIDDEN.contains(name) || isHugoIndex(name) || isJekyllCollection(path);
    }

    /** A folder at the top such as {@code _actualites}, which Jekyll's settings may declare as a collection. */
    private static boolean isJekyllCollection(FilePath path) {
        String name = path.name();
        return path.parent().isRoot() && name.startsWith("_") && name.indexOf('.') < 0 && !JEKYLL_MACHINERY.contains(name);
    }

    /** What npm installs beside an Eleventy site, and the copies that editors keep: {@code page.md~}, {@code #page.md#}. */
    private static boolean isLeftover(String name) {
        return name.equals("node_modules") || name.endsWith("~") || name.startsWith("#") && name.endsWith("#");
    }

    /** Whether every folder of this path, and its last name, are seen. */
    static boolean isSeen(FilePath path) {
        for (FilePath at = path; !at.isRoot(); at = at.parent()) {
            if (!isNameSeen(at)) {
                return false;
            }
        }
        return true;
    }

    static boolean isPublished(FilePath path) {
        if (SETTINGS.contains(path.value()) || isDirectoryData(path)) {
            return false;
        }
        for (FilePath at = path; !at.isRoot(); at = at.parent()) {
            if (isHidden(at.name())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHidden(String name) {
        return (name.startsWith(".") || name.startsWith("_")) && !name.equals(".well-known");
    }

    /** Eleventy's defaults for a folder or a file: {@code posts/posts.json}, {@code posts/posts.11tydata.js}. */
    private static boolean isDirectoryData(FilePath path) {
        String name = path.name();
        return name.endsWith(".11tydata.js") || name.endsWith(".11tydata.cjs") || name.endsWith(".11tydata.json")
                || !path.parent().isRoot() && name.equals(path.parent().name() + ".json");
    }

    /** The page of a section in Hugo, in any language: {@code _index.fr.md}. */
    private static boolean isHugoIndex(String name) {
        return name.startsWith("_index.") && name.endsWith(".md");
    }
}
