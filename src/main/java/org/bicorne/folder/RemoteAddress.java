package org.bicorne.folder;

import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Slug;
import org.eclipse.jgit.transport.URIish;

/**
 * The address of a Git repository elsewhere, as whoever runs the office wrote it: {@code https}, {@code http}, {@code ssh}, {@code git} or
 * {@code file}, or {@code git@host:path}. It comes from the command line, never from a file, so that any host may be named, private ones too.
 *
 * @param uri without anything secret
 * @param login what the address says of who asks, for the web only: {@code ssh} has its keys
 */
public record RemoteAddress(URIish uri, Optional<Login> login) {

    /** Who is asked for by many forges when the password is a token. */
    private static final String ANYBODY = "git";

    private static final int CHARACTERS_MAX = 2_000;
    private static final Set<String> SCHEMES = Set.of("https", "http", "ssh", "git", "file");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*|[\\w.-]+@[\\w.-]+:.*", Pattern.DOTALL);

    /** They become arguments of the program {@code ssh}, where a dash would make options of them. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9\\[][A-Za-z0-9.:_\\]-]*");
    private static final Pattern USER = Pattern.compile("[^-\\p{Cntrl}\\s][^\\p{Cntrl}\\s]*");

    /** A name with its password; many forges take a token for either. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return "…";
        }
    }

    /** Whether this is meant as an address, and not as a path of this machine. */
    public static boolean isMeant(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** @throws InvalidValue when nothing can be fetched from there */
    public static RemoteAddress of(String text) {
        try {
            URIish uri = new URIish(text.length() > CHARACTERS_MAX || !isMeant(text) ? "" : text);
            if (isWhole(uri)) {
                return new RemoteAddress(scheme(uri).equals("ssh") ? uri.setPass(null) : uri.setUser(null).setPass(null), login(uri));
            }
        } catch (URISyntaxException e) {
            throw new InvalidValue("remote-address", withoutPassword(text));
        }
        throw new InvalidValue("remote-address", withoutPassword(text));
    }

    private static boolean isWhole(URIish uri) {
        boolean hasHost = uri.getHost() != null && HOST.matcher(uri.getHost()).matches();
        boolean hasPath = uri.getPath() != null && !uri.getPath().isEmpty() && uri.getPath().chars().noneMatch(Character::isISOControl);
        return SCHEMES.contains(scheme(uri)) && hasPath && (hasHost || scheme(uri).equals("file")) && (uri.getUser() == null || USER.matcher(uri.getUser()).matches());
    }

    private static Optional<Login> login(URIish uri) {
        return scheme(uri).startsWith("http") && (uri.getUser() != null || uri.getPass() != null)
                ? Optional.of(new Login(Optional.ofNullable(uri.getUser()).orElse(ANYBODY), Optional.ofNullable(uri.getPass()).orElse(""))) : Optional.empty();
    }

    private static String scheme(URIish uri) {
        return uri.getScheme() == null ? "ssh" : uri.getScheme().toLowerCase(Locale.ROOT);
    }

    private static String withoutPassword(String text) {
        return text.substring(text.lastIndexOf('@') + 1);
    }

    /** For messages. */
    public String shown() {
        return uri.toString();
    }

    /** A short name that stays the same when a password changes. */
    public String key(Optional<String> branch) {
        String path = uri.getPath().replaceAll("(?:/|\\.git)+$", "");
        String name = Slug.of(path.substring(path.lastIndexOf('/') + 1)).toString();
        return (name.isEmpty() ? "office" : name) + "-" + Integer.toHexString((shown() + branch.map(one -> "#" + one).orElse("")).hashCode());
    }

    boolean isWeb() {
        return scheme(uri).startsWith("http");
    }

    /** The login of the address, completed or replaced by a token that the environment has. */
    Optional<Login> login(Optional<String> token) {
        return token.map(secret -> new Login(login.map(Login::user).orElse(ANYBODY), secret)).or(() -> login);
    }

    @Override
    public String toString() {
        return shown();
    }
}
