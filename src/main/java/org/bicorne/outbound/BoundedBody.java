package org.bicorne.outbound;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.zip.GZIPInputStream;

/** Takes in an answer up to a size, then breaks off: no server decides how much memory we need. */
final class BoundedBody implements BodySubscriber<byte[]> {

    private final int octetsMax;
    private final boolean isCut;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private Optional<Flow.Subscription> subscription = Optional.empty();

    /** The answer is larger than allowed, as it came or once unpacked. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("too-large");
        }
    }

    /** One that fails on what is too large, or cuts it off where that is enough. */
    BoundedBody(int octetsMax, boolean isCut) {
        this.octetsMax = octetsMax;
        this.isCut = isCut;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = Optional.of(given);
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            if (taken.size() + part.remaining() > octetsMax) {
                subscription.ifPresent(Flow.Subscription::cancel);
                if (isCut) {
                    onComplete();
                } else {
                    whole.completeExceptionally(new TooLarge());
                }
                return;
            }
            byte[] octets = new byte[part.remaining()];
            part.get(octets);
            taken.writeBytes(octets);
        }
    }

    @Override
    public void onError(Throwable error) {
        whole.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
        whole.complete(taken.toByteArray());
    }

    /** Unpacks gzip, no further than allowed: a small answer may unpack to a very large one. */
    static byte[] unpacked(byte[] octets, Optional<String> encoding, int octetsMax) throws IOException {
        String how = encoding.orElse("identity").strip();
        if (how.equalsIgnoreCase("identity") || octets.length == 0) {
            return octets;
        }
        if (!how.equalsIgnoreCase("gzip") && !how.equalsIgnoreCase("x-gzip")) {
            throw new IOException("encoding");
        }
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(octets))) {
            byte[] result = plain.readNBytes(octetsMax + 1);
            if (result.length > octetsMax) {
                throw new TooLarge();
            }
            return result;
        }
    }
}
