package org.bicorne.spdx;

import java.util.List;
import java.util.Optional;
import org.bicorne.spdx.Licence.Freedom;

/** Which licences a work is under: one, several at once, or a choice (SPDX 3.0, annex B). */
public sealed interface Expression {

    /**
     * One licence of the list.
     *
     * @param orLater whether a {@code +} follows
     * @param exception what stands after {@code WITH}
     */
    record Listed(Licence licence, boolean orLater, Optional<String> exception) implements Expression {}

    /** A licence that its user has written down elsewhere: {@code LicenseRef-Acme}, {@code DocumentRef-a:LicenseRef-b}. */
    record Reference(String name, Optional<String> exception) implements Expression {}

    /** All of them at once. */
    record All(List<Expression> parts) implements Expression {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One of them, whichever is liked. */
    record Any(List<Expression> parts) implements Expression {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** What reading an expression gives. */
    sealed interface Reading {}

    record Read(Expression expression) implements Reading {}

    /**
     * It is no expression.
     *
     * @param word where it stops to be one; empty at its end
     * @param meant an id of the list that was probably meant
     */
    record Wrong(String word, Optional<String> meant) implements Reading {}

    /** Ids in any case, operators in upper case only; {@code NONE} and {@code NOASSERTION} are refused, for they name no licence. */
    static Reading read(String text) {
        return new ExpressionReader(text).read();
    }

    /** Of a reference nobody knows. An exception adds rights, so it takes no freedom away. */
    default Freedom freedom() {
        return switch (this) {
            case Listed listed -> listed.licence().freedom();
            case Reference _ -> Freedom.UNKNOWN;
            case All(var parts) -> parts.stream().map(Expression::freedom).reduce(Freedom.FREE, Freedom::and);
            case Any(var parts) -> parts.stream().map(Expression::freedom).reduce(Freedom.NOT_FREE, Freedom::or);
        };
    }

    /** Whether French administrations may choose it without asking. */
    default boolean isInFrenchDecree() {
        return switch (this) {
            case Listed listed -> listed.licence().isInFrenchDecree();
            case Reference _ -> false;
            case All(var parts) -> parts.stream().allMatch(Expression::isInFrenchDecree);
            case Any(var parts) -> parts.stream().anyMatch(Expression::isInFrenchDecree);
        };
    }
}
