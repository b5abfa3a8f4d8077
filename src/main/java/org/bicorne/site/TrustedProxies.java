package org.bicorne.site;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bicorne.kernel.InvalidValue;

/**
 * The machines whose word is taken on how a visitor came. Nothing but the protocol is asked of them: whose request it is does not
 * interest us, and addresses of pages come from the settings.
 */
record TrustedProxies(List<Range> ranges) {

    private static final List<String> THIS_MACHINE = List.of("127.0.0.0/8", "::1");

    TrustedProxies {
        ranges = List.copyOf(ranges);
    }

    /**
     * The machines at these addresses.
     *
     * @throws InvalidValue for what is neither an address nor a range of them
     */
    static TrustedProxies at(List<String> addresses) {
        return new TrustedProxies(addresses.stream().map(Range::of).toList());
    }

    static TrustedProxies onThisMachine() {
        return at(THIS_MACHINE);
    }

    static TrustedProxies none() {
        return new TrustedProxies(List.of());
    }

    TrustedProxies and(TrustedProxies others) {
        return new TrustedProxies(Stream.concat(ranges.stream(), others.ranges().stream()).toList());
    }

    /**
     * Whether the visitor came by https, says the last proxy.
     *
     * @param peer the address that the request comes from
     * @param forwarded the values of {@code Forwarded} (RFC 7239), the last proxy's at the end
     * @param protocols those of {@code X-Forwarded-Proto}, read where there is no {@code Forwarded}
     */
    boolean cameByHttps(String peer, String forwarded, String protocols) {
        if (!isTrusted(peer)) {
            return false;
        }
        if (forwarded.isEmpty()) {
            return lastOf(protocols).equals("https");
        }
        for (String pair : lastOf(forwarded).split(";")) {
            if (pair.strip().replace("\"", "").equals("proto=https")) {
                return true;
            }
        }
        return false;
    }

    private boolean isTrusted(String peer) {
        if (ranges.isEmpty()) {
            return false;
        }
        byte[] address = octets(peer, "peer");
        return ranges.stream().anyMatch(range -> range.holds(address));
    }

    private static String lastOf(String list) {
        return list.substring(list.lastIndexOf(',') + 1).strip().toLowerCase(Locale.ROOT);
    }

    private static byte[] octets(String address, String field) {
        try {
            return InetAddress.ofLiteral(address).getAddress();
        } catch (IllegalArgumentException e) {
            throw new InvalidValue(field, "“" + address + "” is not the address of a machine; write one such as 192.0.2.10, or a range such as 192.0.2.0/24");
        }
    }

    /** The addresses that begin with the same bits (RFC 4632, section 3.1). */
    record Range(byte[] network, int bits) {

        static Range of(String text) {
            int slash = text.indexOf('/');
            byte[] network = octets(slash < 0 ? text : text.substring(0, slash), "proxy");
            int bitsMax = network.length * 8;
            String bits = slash < 0 ? String.valueOf(bitsMax) : text.substring(slash + 1);
            if (!bits.matches("\\d{1,3}") || Integer.parseInt(bits) > bitsMax) {
                throw new InvalidValue("proxy", "“" + text + "” is not a range of addresses; write one such as 192.0.2.0/24");
            }
            return new Range(network, Integer.parseInt(bits));
        }

        boolean holds(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
