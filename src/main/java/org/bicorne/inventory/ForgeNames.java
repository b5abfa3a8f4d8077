package org.bicorne.inventory;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bicorne.forges.ForgeKind;

/** What the name of a host says of the forge that it runs. */
final class ForgeNames {

    /** Anybody may have an account there. */
    private static final Map<String, ForgeKind> OF_EVERYONE = Map.ofEntries(Map.entry("github.com", ForgeKind.GITHUB), Map.entry("gitlab.com", ForgeKind.GITLAB),
            Map.entry("codeberg.org", ForgeKind.FORGEJO), Map.entry("bitbucket.org", ForgeKind.BITBUCKET), Map.entry("git.sr.ht", ForgeKind.SOURCEHUT),
            Map.entry("framagit.org", ForgeKind.GITLAB), Map.entry("gitea.com", ForgeKind.GITEA), Map.entry("salsa.debian.org", ForgeKind.GITLAB),
            Map.entry("gitlab.gnome.org", ForgeKind.GITLAB), Map.entry("gitlab.freedesktop.org", ForgeKind.GITLAB));

    private static final Set<ForgeKind> NAMED = Set.of(ForgeKind.GITLAB, ForgeKind.GITEA, ForgeKind.FORGEJO, ForgeKind.GOGS);
    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9-]{2,}(?::\\d{1,5})?|localhost(?::\\d{1,5})?|127\\.0\\.0\\.1(?::\\d{1,5})?");
    private static final Pattern LOGIN = Pattern.compile("[~\\w][\\w.~-]*(?:/[\\w][\\w.~-]*)*");

    private ForgeNames() {}

    static boolean isHost(String text) {
        return text.length() <= 260 && HOST.matcher(text).matches();
    }

    static boolean isLogin(String text) {
        return text.length() <= 1_000 && LOGIN.matcher(text).matches();
    }

    static boolean isOfEveryone(String host) {
        return OF_EVERYONE.containsKey(host);
    }

    /** For certain, or because its name says so. */
    static Optional<ForgeKind> kind(String host) {
        return Optional.ofNullable(OF_EVERYONE.get(host)).or(() -> NAMED.stream().filter(kind -> host.contains(kind.key())).findFirst());
    }
}
