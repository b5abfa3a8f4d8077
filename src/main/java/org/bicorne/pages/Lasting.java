package org.bicorne.pages;

import java.util.Optional;
import java.util.function.Supplier;

/** What never changes: made when it is first asked for, and kept. */
public final class Lasting<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile Optional<T> made = Optional.empty();

    public Lasting(Supplier<T> maker) {
        this.maker = maker;
    }

    /** Two threads that ask at once may both make it, and it is the same. */
    @Override
    public T get() {
        Optional<T> known = made;
        if (known.isEmpty()) {
            known = Optional.of(maker.get());
            made = known;
        }
        return known.get();
    }
}
