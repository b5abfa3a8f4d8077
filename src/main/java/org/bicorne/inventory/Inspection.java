package org.bicorne.inventory;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What was found in the files of a repository when they were last read.
 *
 * @param files those that matter and are there
 * @param licence SPDX expression, detected from its text
 * @param publiccode how its publiccode.yml was judged
 * @param releases the newest first
 * @param busFactor how many people made half of the last year’s commits, counted from salted hashes
 * @param scorecard the OpenSSF Scorecard’s aggregate, from 0 to 10 in tenths (73 is 7.3)
 * @param copy what kind of copy it is of another repository, where it is one
 * @param readAt when they were read
 */
record Inspection(Set<KnownFile> files, Optional<String> licence, Optional<Verdict> publiccode, List<Release> releases, OptionalInt busFactor,
        OptionalInt scorecard, Optional<Copy> copy, Instant readAt) {

    /** Files that say how a repository is kept. Source: issue and spec inventory.md, 3.1, “metadata.files”. */
    enum KnownFile {
        README, LICENSE, CONTRIBUTING, CHANGELOG, SECURITY, CODE_OF_CONDUCT, CODEOWNERS, PUBLICCODE, CODEMETA, CITATION, REUSE, SBOM
    }

    /** A publiccode.yml judged. */
    enum Verdict {
        VALID, VALID_WITH_WARNINGS, INVALID
    }

    /** Kinds of copies, told by its publiccode.yml. Source: spec interfaces.md, 2.3. */
    enum Copy {
        /** A copy for working on the original: its publiccode.yml is the original’s, untouched. */
        TECHNICAL,

        /** A product of its own, based on another ({@code isBasedOn}). */
        VARIANT,

        /** A copy by the forge, of which no file says more. */
        GIT,

        /** No copy by the forge, yet its publiccode.yml gives another repository’s address: most likely copied by mistake. */
        MISTAKE
    }

    /** In addresses and files. */
    static String key(Copy copy) {
        return copy.name().toLowerCase(Locale.ROOT);
    }

    /** A release or a tag that stands for one. */
    record Release(String tag, Optional<String> name, Optional<String> url, Instant publishedAt) {}

    Inspection {
        files = files.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(files));
        releases = List.copyOf(releases);
    }

    /** The release that was published last. */
    Optional<Release> newest() {
        return releases.stream().max(Comparator.comparing(Release::publishedAt));
    }

    /** Of a repository that is no copy. */
    Inspection(Set<KnownFile> files, Optional<String> licence, Optional<Verdict> publiccode, List<Release> releases, OptionalInt busFactor,
            OptionalInt scorecard, Instant readAt) {
        this(files, licence, publiccode, releases, busFactor, scorecard, Optional.empty(), readAt);
    }
}
