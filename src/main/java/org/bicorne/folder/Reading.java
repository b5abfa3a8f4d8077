package org.bicorne.folder;

/** What came of reading a file. */
public sealed interface Reading {

    /** Its content; the receiver must not change the array. */
    @SuppressWarnings("ArrayRecordComponent") // never compared: a file is known by its version
    record Octets(byte[] octets) implements Reading {}

    /** Deleted, or changed since it was first read: the folder has to be looked at again. */
    record Gone() implements Reading {}

    /** Larger than any file that we keep in memory; copy it by its path. */
    record TooLarge(long size) implements Reading {}

    record Unreadable(String reason) implements Reading {}
}
