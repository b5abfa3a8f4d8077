package org.bicorne.catalogue;

import java.util.List;
import java.util.Optional;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.Finding;

/**
 * What one file says by itself. Nothing of other entries is in it, so that it is kept as long as the file, the vocabulary and the registry of organisations
 * are the same.
 *
 * @param found empty where the file is no entry
 * @param claims what no other entry may say
 * @param logoLine where the logo stands
 * @param similarLines where the similar software stand, in their order
 * @param findings what is wrong in this file alone
 */
record EntryReading(SourceFile file, Optional<Found> found, List<Claim> claims, int logoLine, List<Integer> similarLines, List<Finding> findings) {

    /** An entry, and by what others find it. */
    record Found(Software software, EntryKeys keys) {}

    /**
     * Something that only one entry may say.
     *
     * @param key the same for what means the same
     * @param code what is wrong when another entry says it too
     */
    record Claim(String key, int line, String written, CatalogueFinding code) {}

    EntryReading {
        claims = List.copyOf(claims);
        similarLines = List.copyOf(similarLines);
        findings = List.copyOf(findings);
    }

    Optional<Software> software() {
        return found.map(Found::software);
    }

    /** Whether reading it again would say the same: what could not be read may be readable soon. */
    boolean isLasting() {
        return findings.stream().noneMatch(finding -> finding.code() == CatalogueFinding.SOFTWARE_UNREADABLE);
    }
}
