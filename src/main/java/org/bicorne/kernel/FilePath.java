package org.bicorne.kernel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Where a file stands in the office's folder: relative, with {@code /} between the names, never leaving the folder.
 *
 * @param value for example {@code posts/2022/premier-billet.md}; empty for the folder itself
 */
public record FilePath(String value) implements Comparable<FilePath> {

    /** The folder itself. */
    public static final FilePath ROOT = new FilePath("");

    /** @throws InvalidValue when the path is absolute or leaves the folder */
    public FilePath {
        if (value.startsWith("/") || value.equals("..") || value.startsWith("../") || value.contains("/../")) {
            throw new InvalidValue("path", "'" + value + "' is not inside the folder");
        }
    }

    /** The last name: {@code premier-billet.md}. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** The name without its last extension: {@code glossary.fr.md} gives {@code glossary.fr}. */
    public String stem() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** The last extension in lower case and without its dot, or an empty text. */
    public String extension() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }

    /** The folder that holds this file; {@link #ROOT} for a file at the top. */
    public FilePath parent() {
        int slash = value.lastIndexOf('/');
        return slash < 0 ? ROOT : new FilePath(value.substring(0, slash));
    }

    public boolean isRoot() {
        return value.isEmpty();
    }

    public boolean isUnder(FilePath folder) {
        return folder.isRoot() || value.startsWith(folder.value + "/");
    }

    public FilePath child(String name) {
        return isRoot() ? new FilePath(name) : new FilePath(value + "/" + name);
    }

    /** Follows a relative reference from this folder; empty when it leads out of the office's folder. */
    public Optional<FilePath> resolve(String reference) {
        Deque<String> names = new ArrayDeque<>();
        String from = reference.startsWith("/") ? reference : value + "/" + reference;
        for (String name : from.split("/", -1)) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return Optional.of(new FilePath(String.join("/", names)));
    }

    @Override
    public int compareTo(FilePath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
