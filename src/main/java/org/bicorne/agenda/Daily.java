package org.bicorne.agenda;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** What stays the same as long as the day does: made when it is first asked for, and once again after midnight. */
final class Daily<T> implements Supplier<T> {

    private final Supplier<LocalDate> today;
    private final Supplier<T> maker;
    private volatile Optional<Made<T>> made = Optional.empty();

    private record Made<T>(LocalDate day, T value) {}

    Daily(Supplier<LocalDate> today, Supplier<T> maker) {
        this.today = today;
        this.maker = maker;
    }

    /** Two threads that ask at once may both make it, and it is the same. */
    @Override
    public T get() {
        LocalDate day = today.get();
        Optional<Made<T>> known = made.filter(before -> before.day().equals(day));
        if (known.isPresent()) {
            return known.get().value();
        }
        T value = maker.get();
        made = Optional.of(new Made<>(day, value));
        return value;
    }
}
