package org.bicorne.content;

import java.util.Map;
import java.util.Set;
import org.bicorne.folder.Snapshot;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.WebAddress;

/**
 * What the content of one snapshot is made of.
 *
 * @param snapshot of the folder
 * @param reader of its pages, for what it found besides them
 * @param memory of what was read
 * @param index of the pages
 * @param rules of addresses
 * @param lists of pages
 * @param computed addresses where Bicorne shows a list of this room's
 * @param folders that have pages but no page of their own, by address
 * @param changed pages that are not as in the content before, where this was made from it
 */
record Parts(Snapshot snapshot, ContentReader reader, Memory memory, ContentIndex index, AddressRules rules, Lists lists,
        Set<WebAddress> computed, Map<WebAddress, FolderList> folders, Set<FilePath> changed) {}
