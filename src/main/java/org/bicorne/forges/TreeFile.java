package org.bicorne.forges;

/**
 * A file or a folder at the root of a repository.
 *
 * @param name of it
 * @param isFolder whether it holds others
 * @param digest changes when the file does; empty where the forge does not tell
 */
public record TreeFile(String name, boolean isFolder, String digest) {}
