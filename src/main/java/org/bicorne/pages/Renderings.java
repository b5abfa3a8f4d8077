package org.bicorne.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.bicorne.kernel.WebAddress;

/** Renders pages and keeps what was asked for last, as long as a page's version stays the same. */
public final class Renderings {

    private static final long OCTETS_MAX = 64_000_000;

    /** What fits into one packet on the wire gains nothing. */
    private static final int COMPRESSED_OCTETS_MIN = 1_400;

    /** Looked up by all requests at once, so without a lock. */
    private final Map<WebAddress, Kept> kept = new ConcurrentHashMap<>();

    /** The same in the order they were made; it guards itself and the sum of their octets. */
    private final SequencedMap<WebAddress, Kept> order = new LinkedHashMap<>();
    private final long octetsMax;
    private long octets;

    public Renderings() {
        this(OCTETS_MAX);
    }

    Renderings(long octetsMax) {
        this.octetsMax = octetsMax;
    }

    private static final class Kept {

        private final Version version;
        private final Rendering rendering;
        private volatile boolean wasAsked;

        Kept(Version version, Rendering rendering) {
            this.version = version;
            this.rendering = rendering;
        }

        /** Notes that somebody asked for it since it was made or spared. */
        Rendering ask() {
            if (!wasAsked) {
                wasAsked = true;
            }
            return rendering;
        }

        /** With what the compressed form will add, about a third. */
        int octets() {
            return rendering.octets().length * (rendering.isWorthCompressing ? 4 : 3) / 3;
        }
    }

    /** A page's bytes with their validator; compressed when someone asks for that. */
    public static final class Rendering {

        private final byte[] octets;
        private final String etag;
        private final boolean isWorthCompressing;
        private volatile Optional<byte[]> gzip = Optional.empty();

        private Rendering(byte[] octets, Version version, boolean isWorthCompressing) {
            this.octets = octets;
            this.etag = "\"" + version + "\"";
            this.isWorthCompressing = isWorthCompressing;
        }

        /** For what is made for one visitor only. */
        public static Rendering uncompressed(byte[] octets) {
            return new Rendering(octets, Version.of(octets), false);
        }

        public static Rendering of(MediaType mediaType, byte[] octets) {
            return of(mediaType, octets, Version.of(octets));
        }

        private static Rendering of(MediaType mediaType, byte[] octets, Version version) {
            return new Rendering(octets, version, mediaType.isText() && octets.length >= COMPRESSED_OCTETS_MIN);
        }

        public byte[] octets() {
            return octets;
        }

        /** Whether {@link #gzip} has something to give, without making it. */
        public boolean isCompressible() {
            return isWorthCompressing;
        }

        /** The same, compressed, where that makes them much shorter; two threads that ask at once may both make it, and it is the same. */
        public Optional<byte[]> gzip() {
            if (isWorthCompressing && gzip.isEmpty()) {
                gzip = Optional.of(compressed(octets));
            }
            return gzip;
        }

        /** A strong one (RFC 9110, section 8.8.3), made from the bytes alone. */
        public String etag() {
            return etag;
        }

        /** The validator of the compressed bytes, which are another representation (RFC 9110, section 8.8.3.3). */
        public String gzipEtag() {
            return etag.substring(0, etag.length() - 1) + "-gzip\"";
        }

        private static byte[] compressed(byte[] octets) {
            ByteArrayOutputStream compressed = new ByteArrayOutputStream(octets.length / 3);
            try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
                gzip.write(octets);
            } catch (IOException e) {
                throw new UncheckedIOException("Compressing in memory failed", e);
            }
            return compressed.toByteArray();
        }
    }

    public Rendering of(Page page, Body.Rendered body) {
        Version version = page.version().get();
        Kept known = kept.get(page.address());
        if (known != null && known.version.equals(version)) {
            return known.ask();
        }
        byte[] octets = body.renderer().render();
        Rendering rendering = Rendering.of(page.mediaType(), octets, version.isOfOctets() ? version : Version.of(octets));
        keep(page.address(), new Kept(version, rendering));
        return rendering;
    }

    private void keep(WebAddress address, Kept fresh) {
        synchronized (order) {
            kept.put(address, fresh);
            Kept former = order.putLast(address, fresh);
            octets += fresh.octets() - (former == null ? 0 : former.octets());
            int spared = order.size();
            while (octets > octetsMax && !order.isEmpty()) {
                var eldest = order.pollFirstEntry();
                if (eldest.getValue().wasAsked && spared-- > 0) {
                    eldest.getValue().wasAsked = false;
                    order.putLast(eldest.getKey(), eldest.getValue());
                } else {
                    kept.remove(eldest.getKey(), eldest.getValue());
                    octets -= eldest.getValue().octets();
                }
            }
        }
    }
}
