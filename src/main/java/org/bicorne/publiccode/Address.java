package org.bicorne.publiccode;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address as the reference parser splits it, which is more lenient than RFC 3986: {@code file:///x} and {@code mailto:a} are addresses, blanks may stand in paths.
 *
 * @param scheme in lower case; empty when there is none
 * @param host empty when there is none
 * @param opaque what follows the scheme where no slash does
 * @param fragment what follows a number sign
 */
record Address(String scheme, String host, String opaque, String fragment) {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("(?:[^@]*+@)?(\\[[0-9A-Fa-f:.%]++]|[\\p{Alnum}._~!$&'()*+,;=<>\"%\\-[^\\p{ASCII}]]*+)(?::\\d*+)?");
    private static final Pattern HALF_ESCAPED = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** Empty when it cannot be read as one. */
    static Optional<Address> read(String written) {
        if (written.chars().anyMatch(c -> c < ' ' || c == 127)) {
            return Optional.empty();
        }
        int hash = written.indexOf('#');
        String fragment = hash < 0 ? "" : written.substring(hash + 1);
        String withoutFragment = hash < 0 ? written : written.substring(0, hash);
        Matcher scheme = SCHEME.matcher(withoutFragment);
        boolean hasScheme = scheme.matches();
        String rest = (hasScheme ? scheme.group(2) : withoutFragment).replaceFirst("\\?.*", "");
        String name = hasScheme ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
        if (HALF_ESCAPED.matcher(fragment).find() || withoutFragment.startsWith(":")) {
            return Optional.empty();
        }
        if (!rest.startsWith("/")) {
            boolean isAmbiguous = !hasScheme && rest.split("/", 2)[0].contains(":") || !hasScheme && HALF_ESCAPED.matcher(rest).find();
            return isAmbiguous ? Optional.empty() : Optional.of(new Address(name, "", hasScheme ? rest : "", fragment));
        }
        boolean hasAuthority = rest.startsWith("//") && (hasScheme || !rest.startsWith("///"));
        String authority = hasAuthority ? rest.substring(2).split("/", 2)[0] : "";
        Matcher host = HOST.matcher(authority);
        return host.matches() && !HALF_ESCAPED.matcher(rest).find() ? Optional.of(new Address(name, host.group(1), "", fragment)) : Optional.empty();
    }

    static boolean isAddress(String written) {
        return read(written).filter(Address::isComplete).isPresent() || written.toLowerCase(Locale.ROOT).startsWith("file:/") && read(written).isPresent();
    }

    static boolean isWeb(String written) {
        return read(written).filter(address -> address.isComplete() && !address.host.isEmpty() && (address.scheme.equals("http") || address.scheme.equals("https")))
                .isPresent();
    }

    /** Whether it begins with a scheme, so that it is no path. */
    static boolean isAbsolute(String written) {
        return read(written).filter(address -> !address.scheme.isEmpty()).isPresent();
    }

    private boolean isComplete() {
        return !scheme.isEmpty() && (!host.isEmpty() || !opaque.isEmpty() || !fragment.isEmpty());
    }
}
