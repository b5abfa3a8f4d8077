package org.bicorne.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bicorne.forges.ForgeKind;
import org.bicorne.forges.RepositoryFacts;

/**
 * A repository of the inventory: what its forge says, what was found inside, and how we know.
 *
 * @param key host and the forge’s identifier; stays through renames
 * @param kind the program that its forge runs
 * @param accounts the accounts through which it is listed ({@link Account#key()}), the first is the one it is shown under
 * @param facts what its forge says
 * @param inspection what was found in its files, where somebody has looked
 * @param archive what Software Heritage has, where it was asked
 * @param standing whether it is still there
 * @param firstSeenAt when it came into the inventory
 * @param seenAt when a forge last named it
 */
record Repository(Key key, ForgeKind kind, List<String> accounts, RepositoryFacts facts, Optional<Inspection> inspection, Optional<Archive> archive,
        Standing standing, Instant firstSeenAt, Instant seenAt) {

    /** What names a repository for good. */
    record Key(String host, String forgeId) {}

    /**
     * What Software Heritage has of it.
     *
     * @param known whether it has it
     * @param swhid of the last visit’s snapshot (ISO/IEC 18670)
     * @param askedAt when it was asked
     */
    record Archive(boolean known, Optional<String> swhid, Instant askedAt) {}

    /** Whether it is still there. */
    enum Standing {
        PRESENT,

        /** Not listed in the last sweep; two of them make it gone. */
        MISSED,

        /** A tombstone: kept with its history, shown nowhere but at its own address. */
        GONE,

        /** Withheld for legal reasons (HTTP 451) or at the office’s wish: shown nowhere. */
        HIDDEN
    }

    Repository {
        accounts = List.copyOf(accounts);
    }

    /** Where its page is: {@code /code/repositories/HOST/PATH/}. */
    String page() {
        return "/code/repositories/" + key.host() + "/" + facts.path() + "/";
    }
}
