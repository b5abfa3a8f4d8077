package org.bicorne.forges;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.bicorne.outbound.Answer;

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

    /** What comes of it where it is there, and may turn out to be something else; all other cases stay. */
    default <R> Told<R> then(Function<Here<T>, Told<R>> next) {
        return this instanceof Here<T> here ? next.apply(here) : map(_ -> {
            throw new IllegalStateException("Here is another case");
        });
    }

    /** What an answer over HTTP tells. */
    static Told<Answer.Fetched> of(Answer answer) {
        return switch (answer) {
            case Answer.Fetched fetched -> new Here<>(fetched, fetched.header("etag"), fetched.header("last-modified"));
            case Answer.Unchanged _ -> new Same<>();
            case Answer.Gone(int status) -> new Gone<>(status);
            case Answer.Withheld _ -> new Withheld<>();
            case Answer.Refused(String why) -> new Failed<>(why);
            case Answer.Postponed(Instant until, String why) -> new Later<>(until, why);
            case Answer.Unreachable(String why) -> new Failed<>(why);
        };
    }

    /** What was told, where it was. */
    default Optional<T> optional() {
        return this instanceof Here<T> here ? Optional.of(here.value()) : Optional.empty();
    }
}
