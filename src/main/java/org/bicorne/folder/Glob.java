package org.bicorne.folder;

import org.bicorne.kernel.InvalidValue;

/**
 * A pattern of paths, as in {@code exclude:} and {@code missing:}; it matches whole paths, in time proportional to its length times the path's.
 *
 * @param pattern {@code *} and {@code ?} stay within a name, {@code **} crosses folders; a leading slash means nothing
 */
public record Glob(String pattern) {

    static final int CHARACTERS_MAX = 500;

    /** @throws InvalidValue when the pattern is empty or longer than any that a person writes */
    public Glob {
        pattern = withoutSlash(pattern.strip());
        if (pattern.isEmpty() || pattern.length() > CHARACTERS_MAX) {
            throw new InvalidValue("pattern", "it is empty or longer than " + CHARACTERS_MAX + " characters");
        }
    }

    /** Whether a path of a file or an address matches. */
    public boolean matches(String path) {
        String subject = withoutSlash(path);
        return subject.startsWith(pattern.substring(0, literalLength())) && matchesWhole(subject);
    }

    private int literalLength() {
        int at = 0;
        while (at < pattern.length() && pattern.charAt(at) != '*' && pattern.charAt(at) != '?') {
            at++;
        }
        return at;
    }

    /** Fills a table from the ends: {@code table[i][j]} tells whether the pattern from i matches the subject from j. */
    private boolean matchesWhole(String subject) {
        boolean[][] table = new boolean[pattern.length() + 1][subject.length() + 1];
        table[pattern.length()][subject.length()] = true;
        for (int i = pattern.length() - 1; i >= 0; i--) {
            for (int j = subject.length(); j >= 0; j--) {
                table[i][j] = matches(table, i, subject, j);
            }
        }
        return table[0][0];
    }

    private boolean matches(boolean[][] table, int i, String subject, int j) {
        boolean isAtEnd = j == subject.length();
        if (pattern.startsWith("**/", i)) {
            int slash = subject.indexOf('/', j);
            return table[i + 3][j] || slash >= 0 && table[i][slash + 1];
        }
        if (pattern.startsWith("**", i)) {
            return table[i + 2][j] || !isAtEnd && table[i][j + 1];
        }
        boolean isInName = !isAtEnd && subject.charAt(j) != '/';
        return switch (pattern.charAt(i)) {
            case '*' -> table[i + 1][j] || isInName && table[i][j + 1];
            case '?' -> isInName && table[i + 1][j + 1];
            default -> !isAtEnd && subject.charAt(j) == pattern.charAt(i) && table[i + 1][j + 1];
        };
    }

    private static String withoutSlash(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    @Override
    public String toString() {
        return pattern;
    }
}
