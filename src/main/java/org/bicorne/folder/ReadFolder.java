package org.bicorne.folder;

/** A folder as it was read at one moment, with what its settings say: what work beside the pages is done from. */
public record ReadFolder(Snapshot snapshot, OfficeSettings settings) {}
