package org.bicorne.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.bicorne.kernel.InvalidValue;

/**
 * Where PostgreSQL is, and who we are there.
 *
 * @param jdbc as its driver wants it, without user and password
 * @param name the same for messages: never with a password
 */
record ServerAddress(String jdbc, Optional<String> user, Optional<String> password, String name) {

    private static final String JDBC = "jdbc:";
    private static final Set<String> SCHEMES = Set.of("postgresql", "postgres");

    /** {@code postgresql://user:password@host:5432/name?sslmode=verify-full}, with or without {@code jdbc:} before it. */
    static ServerAddress parse(String written) {
        String plain = written.startsWith(JDBC) ? written.substring(JDBC.length()) : written;
        try {
            URI uri = new URI(plain);
            if (!SCHEMES.contains(String.valueOf(uri.getScheme())) || uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
                throw malformed();
            }
            String place = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getRawPath();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            Optional<String[]> who = Optional.ofNullable(uri.getRawUserInfo()).map(info -> info.split(":", 2));
            return new ServerAddress("jdbc:postgresql://" + place + query, who.map(parts -> decoded(parts[0])),
                    who.filter(parts -> parts.length > 1).map(parts -> decoded(parts[1])), "postgresql://" + place);
        } catch (URISyntaxException e) {
            throw malformed();
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** What was written is not repeated: there may be a password in it. */
    private static InvalidValue malformed() {
        return new InvalidValue("database-url", "postgresql://user@host:5432/name");
    }

    @Override
    public String toString() {
        return name;
    }
}
