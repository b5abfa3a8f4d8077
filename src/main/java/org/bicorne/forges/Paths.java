package org.bicorne.forges;

/** Paths of repositories as forges write them. */
final class Paths {

    private static final int CHARACTERS_MAX = 400;

    private Paths() {}

    /** Whether it may stand in an address and in the name of a page: segments without signs that mean something there. */
    static boolean isSound(String path) {
        boolean isShort = !path.isEmpty() && path.length() <= CHARACTERS_MAX;
        return isShort && path.matches("[^\\s/?#\\\\<>\"]+(?:/[^\\s/?#\\\\<>\"]+)*") && !path.matches("(?:.*/)?\\.\\.?(?:/.*)?");
    }
}
