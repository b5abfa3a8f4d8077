package org.bicorne.forges;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What a forge told us when it was asked for something. */
public sealed interface Told<T> {

    /** What was asked for, and what tells it from a newer one (RFC 9110, 8.8). */
    record Here<T>(T value, Optional<String> entityTag, Optional<String> lastModified) implements Told<T> {}

    /** What we have is still right. */
    record Same<T>() implements Told<T> {}

    /** The forge says that it is not there. */
    record Gone<T>(int status) implements Told<T> {}

    /** Withheld for legal reasons (451). */
    record Withheld<T>() implements Told<T> {}

    /** Not now: a limit is reached, or the host is held to be offline. */
    record Later<T>(Instant until, String why) implements Told<T> {}

    /** Nothing that can be used, with a short code that says why. */
    record Failed<T>(String why) implements Told<T> {}

    /** The same of something made from it. */
    default <R> Told<R> map(Function<T, R> made) {
        return switch (this) {
            case Here<T>(T value, Optional<String> tag, Optional<String> date) -> new Here<>(made.apply(value), tag, date);
            case Same<T> _ -> new Same<>();
            case Gone<T>(int status) -> new Gone<>(status);
            case Withheld<T> _ -> new Withheld<>();
            case Later<T>(Instant until, String why) -> new Later<>(until, why);
            case Failed<T>(String why) -> new Failed<>(why);
        };
    }

    /** What was told, where it was. */
    default Optional<T> optional() {
        return this instanceof Here<T> here ? Optional.of(here.value()) : Optional.empty();
    }
}
