package org.bicorne.content;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Language;

/** Tells languages from paths: a folder ({@code en/mission.md}) or a suffix ({@code mission.en.md}). Source: spec content.md, 1.5. */
final class Places {

    /** How Hugo names the page of a section: {@code _index.md}, {@code _index.fr.md}. */
    static final String HUGO_INDEX = "_index";

    private static final String INDEX = "index";

    private final FilePath root;
    private final Set<String> languageFolders;

    /**
     * @param root the engine's content folder
     * @param languages that the office asks for; when it asks for none, two or more folders named by a language are languages
     * @param paths of all the pages
     */
    Places(FilePath root, List<Language> languages, Collection<FilePath> paths) {
        this.root = root;
        Set<String> asked = languages.stream().map(Language::tag).collect(Collectors.toSet());
        this.languageFolders = asked.size() > 1 ? asked : foldersNamedByLanguages(paths);
    }

    Place of(FilePath file) {
        FilePath path = withoutRoot(file);
        String first = path.value().contains("/") ? path.value().substring(0, path.value().indexOf('/')) : "";
        FilePath twin = path;
        Optional<Language> language = Optional.empty();
        if (languageFolders.contains(first)) {
            language = Optional.of(new Language(first));
            twin = new FilePath(path.value().substring(first.length() + 1));
        }
        Optional<String> suffix = suffix(twin);
        if (suffix.isPresent()) {
            language = suffix.map(Language::new);
            twin = withoutSuffix(twin, suffix.get());
        }
        return new Place(path, twin.stem().equals(HUGO_INDEX) ? twin.parent().child(INDEX + ".md") : twin, language);
    }

    private FilePath withoutRoot(FilePath file) {
        return !root.isRoot() && file.isUnder(root) ? new FilePath(file.value().substring(root.value().length() + 1)) : file;
    }

    private Set<String> foldersNamedByLanguages(Collection<FilePath> paths) {
        Set<String> folders = paths.stream().map(this::withoutRoot)
                .filter(path -> path.stem().equals(INDEX) && path.parent().parent().isRoot())
                .map(path -> path.parent().value()).filter(Language::isCode).collect(Collectors.toSet());
        return folders.size() > 1 ? folders : Set.of();
    }

    private static Optional<String> suffix(FilePath path) {
        String stem = path.stem();
        int dot = stem.lastIndexOf('.');
        return Optional.of(stem.substring(dot + 1)).filter(suffix -> dot > 0 && Language.isCode(suffix));
    }

    private static FilePath withoutSuffix(FilePath path, String suffix) {
        String name = path.name();
        int start = path.stem().length() - suffix.length() - 1;
        return path.parent().child(name.substring(0, start) + name.substring(path.stem().length()));
    }
}
