package org.bicorne.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bicorne.spdx.Expression;
import org.bicorne.spdx.Licence.Freedom;

/** What can be told of an SPDX expression. */
final class Licences {

    private Licences() {}

    static Optional<Expression> read(String text) {
        return Expression.read(text) instanceof Expression.Read(var expression) ? Optional.of(expression) : Optional.empty();
    }

    static Freedom freedom(Software software) {
        return software.licence().flatMap(Licences::read).map(Expression::freedom).orElse(Freedom.UNKNOWN);
    }

    /** The first word of each id, without versions: {@code GPL}, {@code Apache}, {@code BSD}. */
    static List<String> families(Software software) {
        return ids(software).stream().map(id -> id.replaceFirst("-.*$", "")).distinct().toList();
    }

    static List<String> ids(Software software) {
        return software.licence().flatMap(Licences::read).stream().flatMap(Licences::ids).distinct().toList();
    }

    private static Stream<String> ids(Expression expression) {
        return switch (expression) {
            case Expression.Listed listed -> Stream.of(listed.licence().id());
            case Expression.Reference _ -> Stream.empty();
            case Expression.All(var parts) -> parts.stream().flatMap(Licences::ids);
            case Expression.Any(var parts) -> parts.stream().flatMap(Licences::ids);
        };
    }
}
