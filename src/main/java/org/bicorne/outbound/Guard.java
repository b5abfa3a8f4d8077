package org.bicorne.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/**
 * Which addresses are asked at all: those of the web, outside of networks that are nobody’s business (RFC 6890).
 *
 * <p>The name is resolved and judged right before each connection, redirects included. The JDK’s client resolves once more when it connects; Java keeps
 * names for 30 seconds ({@code networkaddress.cache.ttl}), so both see one answer, and a name that changes between them (DNS rebinding) gains nothing
 * as long as nobody sets that to 0.
 */
final class Guard {

    private final boolean mayAskThisMachine;
    private final Outbound.Names names;

    Guard(boolean mayAskThisMachine, Outbound.Names names) {
        this.mayAskThisMachine = mayAskThisMachine;
        this.names = names;
    }

    /** Without its fragment; only the web, only with a host, no name and password of somebody. */
    static Optional<URI> uri(String address) {
        try {
            int hash = address.indexOf('#');
            URI uri = URI.create(hash < 0 ? address : address.substring(0, hash));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean isWeb = (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
            return isWeb ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Why a host is not asked: its name leads nowhere, or into a private network. */
    Optional<String> refusal(String host) {
        try {
            for (InetAddress address : names.addresses(host.replace("[", "").replace("]", ""))) {
                if (!mayAskThisMachine && isPrivate(address)) {
                    return Optional.of("private");
                }
            }
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of("unknown-host");
        }
    }

    static boolean isPrivate(InetAddress address) {
        byte[] octets = address.getAddress();
        int first = octets[0] & 0xff;
        int second = octets[1] & 0xff;
        boolean isSpecial4 = octets.length == 4 && (first == 0 || first >= 224 || first == 100 && second >= 64 && second < 128
                || first == 198 && (second == 18 || second == 19) || first == 192 && second == 0 && octets[2] == 0);
        boolean isSpecial6 = octets.length == 16 && ((first & 0xfe) == 0xfc || first == 0 && second == 0x64 || first == 0x20 && second == 0x02);
        return isSpecial4 || isSpecial6 || address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress();
    }
}
