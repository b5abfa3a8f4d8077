package org.bicorne.forges;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bicorne.outbound.Answer;
import org.bicorne.outbound.Courtesy;
import org.bicorne.outbound.Request;

/** Makes the adapter of a forge, and knows how each kind wants to be addressed. */
public final class Forges {

    /** Anybody may have an account there. */
    private static final Map<String, ForgeKind> OF_EVERYONE = Map.ofEntries(Map.entry("github.com", ForgeKind.GITHUB), Map.entry("gitlab.com", ForgeKind.GITLAB),
            Map.entry("codeberg.org", ForgeKind.FORGEJO), Map.entry("bitbucket.org", ForgeKind.BITBUCKET), Map.entry("git.sr.ht", ForgeKind.SOURCEHUT),
            Map.entry("framagit.org", ForgeKind.GITLAB), Map.entry("gitea.com", ForgeKind.GITEA), Map.entry("salsa.debian.org", ForgeKind.GITLAB),
            Map.entry("gitlab.gnome.org", ForgeKind.GITLAB), Map.entry("gitlab.freedesktop.org", ForgeKind.GITLAB));

    private static final Set<ForgeKind> NAMED = Set.of(ForgeKind.GITLAB, ForgeKind.GITEA, ForgeKind.FORGEJO, ForgeKind.GOGS);

    private Forges() {}

    public static boolean isOfEveryone(String host) {
        return OF_EVERYONE.containsKey(host);
    }

    /** What a host runs, for certain or because its name says so. */
    public static Optional<ForgeKind> kind(String host) {
        return Optional.ofNullable(OF_EVERYONE.get(host)).or(() -> NAMED.stream().filter(kind -> host.contains(kind.key())).findFirst());
    }

    /** Asks through the function given, one request for each call of it. */
    public static Forge of(ForgeKind kind, String host, Function<Request, Answer> fetch) {
        return switch (kind) {
            case GITHUB -> new GitHub(host, fetch);
            case GITLAB -> new GitLab(host, fetch);
            case GITEA, FORGEJO -> new Gitea(host, false, fetch);
            case GOGS -> new Gitea(host, true, fetch);
            case BITBUCKET -> new Bitbucket(host, fetch);
            case SOURCEHUT -> new SourceHut(host, fetch);
            case GIT -> new PlainGit(host, fetch);
        };
    }

    /** The host that answers programs: the one that a token is for, and a pace. */
    public static String interfaceHost(ForgeKind kind, String host) {
        return switch (kind) {
            case GITHUB -> host.equals("github.com") ? "api.github.com" : host;
            case BITBUCKET -> host.equals("bitbucket.org") ? "api.bitbucket.org" : host;
            case SOURCEHUT -> host.equals("sr.ht") ? "git.sr.ht" : host;
            case GITLAB, GITEA, FORGEJO, GOGS, GIT -> host;
        };
    }

    /** How a token is shown to this kind of forge. */
    public static Courtesy.Authorization authorization(ForgeKind kind, String token) {
        return switch (kind) {
            case GITLAB -> new Courtesy.Authorization("PRIVATE-TOKEN", token);
            case GITEA, FORGEJO, GOGS -> new Courtesy.Authorization("Authorization", "token " + token);
            case GITHUB, BITBUCKET, SOURCEHUT, GIT -> new Courtesy.Authorization("Authorization", "Bearer " + token);
        };
    }
}
