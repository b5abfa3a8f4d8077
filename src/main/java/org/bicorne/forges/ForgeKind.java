package org.bicorne.forges;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The programs that forges run, each with a programming interface of its own. Source: spec inventory.md, 3.5. */
public enum ForgeKind {
    GITHUB, GITLAB, GITEA, FORGEJO, GOGS, BITBUCKET, SOURCEHUT,

    /** Git alone: nothing but {@code ls-remote}. */
    GIT;

    /** As files write it: {@code github}, {@code gitlab}… */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ForgeKind> of(String written) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(written.strip().toLowerCase(Locale.ROOT))).findFirst();
    }
}
