package org.bicorne.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bicorne.kernel.WebAddress;

/** Renders pages and keeps what was asked for last, as long as a page's version stays the same. */
public final class Renderings {

    private static final long OCTETS_MAX = 64_000_000;

    private final Map<WebAddress, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final long octetsMax;
    private long octets;

    public Renderings() {
        this(OCTETS_MAX);
    }

    Renderings(long octetsMax) {
        this.octetsMax = octetsMax;
    }

    private record Kept(Version version, Rendering rendering) {}

    /**
     * A page's bytes with their validator.
     *
     * @param etag a strong one (RFC 9110, section 8.8.3), made from the bytes alone
     */
    public record Rendering(byte[] octets, String etag) {

        static Rendering of(byte[] octets) {
            return new Rendering(octets, "\"" + Version.of(octets) + "\"");
        }
    }

    public Rendering of(Page page, Body.Rendered body) {
        Version version = page.version().get();
        synchronized (kept) {
            Kept known = kept.get(page.address());
            if (known != null && known.version().equals(version)) {
                return known.rendering();
            }
        }
        Rendering rendering = Rendering.of(body.renderer().render());
        keep(page.address(), new Kept(version, rendering));
        return rendering;
    }

    private void keep(WebAddress address, Kept fresh) {
        synchronized (kept) {
            Kept former = kept.put(address, fresh);
            octets += fresh.rendering().octets().length - (former == null ? 0 : former.rendering().octets().length);
            var eldest = kept.entrySet().iterator();
            while (octets > octetsMax && eldest.hasNext()) {
                octets -= eldest.next().getValue().rendering().octets().length;
                eldest.remove();
            }
        }
    }
}
