package org.bicorne.forges;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a forge says of a repository when it lists it. Source: spec inventory.md, 3.5, “Fields common to all”.
 *
 * @param forgeId the forge’s own identifier, which survives renames; the path where a forge has none
 * @param path owner and name, with groups between them: {@code group/subgroup/name}
 * @param url where people read it
 * @param description as its owner wrote it, plain text
 * @param homepage its site
 * @param defaultBranch the branch that is shown first
 * @param createdAt when it was made
 * @param pushedAt last push, or last activity where the forge tells only that
 * @param archived read only, kept for the record
 * @param fork whether it started as a copy; empty where the forge does not say
 * @param parentUrl what it is a copy of
 * @param template whether others are meant to start from it
 * @param topics words its owner chose
 * @param stars people who marked it
 * @param forks copies of it on the same forge
 * @param openIssues open issues, where the forge tells
 * @param subscribers people who follow it, where the forge tells
 * @param licence SPDX identifier as the forge recognised it
 * @param language the programming language that most of it is written in
 */
public record RepositoryFacts(String forgeId, String path, String url, Optional<String> description, Optional<String> homepage, Optional<String> defaultBranch,
        Optional<Instant> createdAt, Optional<Instant> pushedAt, boolean archived, Optional<Boolean> fork, Optional<String> parentUrl, Optional<Boolean> template,
        List<String> topics, int stars, int forks, OptionalInt openIssues, OptionalInt subscribers, Optional<String> licence, Optional<String> language) {

    public RepositoryFacts {
        topics = List.copyOf(topics);
    }

    /** The account or group that has it: the path without its last segment. */
    public String owner() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The last segment of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
