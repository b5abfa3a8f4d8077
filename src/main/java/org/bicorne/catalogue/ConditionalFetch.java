package org.bicorne.catalogue;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.bicorne.forges.Forge;
import org.bicorne.outbound.Answer;
import org.bicorne.outbound.Request;

/** Asks with the first request whether the answer that we have is still right; those that follow belong to a new one. */
final class ConditionalFetch implements Function<Request, Answer> {

    private final Forge.Known known;
    private final Function<Request, Answer> fetch;
    private final AtomicBoolean isFirst = new AtomicBoolean(true);

    ConditionalFetch(Forge.Known known, Function<Request, Answer> fetch) {
        this.known = known;
        this.fetch = fetch;
    }

    @Override
    public Answer apply(Request request) {
        boolean isConditional = isFirst.getAndSet(false) && (known.entityTag().isPresent() || known.lastModified().isPresent()) && request.body().equals(Optional.empty());
        return fetch.apply(isConditional ? request.unlessChanged(known.entityTag(), known.lastModified()) : request);
    }
}
