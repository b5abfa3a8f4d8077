package org.bicorne.spdx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.kernel.Spelling;

/** Reads an expression from left to right: OR binds least, AND more, WITH most (SPDX 3.0, annex B.3). */
final class ExpressionReader {

    private static final int CHARACTERS_MAX = 2_000;
    private static final int DEPTH_MAX = 50;
    private static final Pattern WORD = Pattern.compile("\\s*([()]|[A-Za-z0-9.:-]+\\+?|\\S)");
    private static final Pattern REFERENCE = Pattern.compile("(DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+");

    private final List<String> words = new ArrayList<>();
    private final String text;
    private int at;
    private int depth;

    ExpressionReader(String text) {
        this.text = text;
    }

    /** Ends the reading; its trace is nobody's business. */
    private static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String word;
        private final transient Optional<String> meant;

        Stop(String word, Optional<String> meant) {
            super(word, null, false, false);
            this.word = word;
            this.meant = meant;
        }
    }

    Expression.Reading read() {
        if (text.length() > CHARACTERS_MAX) {
            return new Expression.Wrong(text.substring(0, 60), Optional.empty());
        }
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group(1));
        }
        try {
            Expression expression = any();
            return at == words.size() ? new Expression.Read(expression) : new Expression.Wrong(words.get(at), SpdxList.nearest(text));
        } catch (Stop stop) {
            return new Expression.Wrong(stop.word, stop.meant.or(() -> SpdxList.nearest(text)));
        }
    }

    private Expression any() {
        return joined("OR", ExpressionReader::all, Expression.Any::new);
    }

    private Expression all() {
        return joined("AND", ExpressionReader::one, Expression.All::new);
    }

    private Expression joined(String operator, Function<ExpressionReader, Expression> part, Function<List<Expression>, Expression> whole) {
        List<Expression> parts = new ArrayList<>(List.of(part.apply(this)));
        while (peek().equals(operator)) {
            at++;
            parts.add(part.apply(this));
        }
        return parts.size() == 1 ? parts.getFirst() : whole.apply(parts);
    }

    private Expression one() {
        if (peek().equals("(")) {
            return inBrackets();
        }
        String word = next();
        if (REFERENCE.matcher(word).matches()) {
            return new Expression.Reference(word, exception());
        }
        Optional<Licence> whole = SpdxList.find(word);
        if (whole.isPresent()) {
            return new Expression.Listed(whole.get(), false, exception());
        }
        Optional<Licence> withoutPlus = word.endsWith("+") ? SpdxList.find(word.substring(0, word.length() - 1)) : Optional.empty();
        return withoutPlus.<Expression>map(licence -> new Expression.Listed(licence, true, exception()))
                .orElseThrow(() -> new Stop(word, SpdxList.nearest(word)));
    }

    private Expression inBrackets() {
        at++;
        depth++;
        if (depth > DEPTH_MAX) {
            throw new Stop("(", Optional.empty());
        }
        Expression inside = any();
        String word = next();
        if (!word.equals(")")) {
            throw new Stop(word, Optional.empty());
        }
        depth--;
        return inside;
    }

    private Optional<String> exception() {
        if (!peek().equals("WITH")) {
            return Optional.empty();
        }
        at++;
        String word = next();
        return Optional.of(SpdxList.exception(word).orElseThrow(() -> new Stop(word, Spelling.nearest(word, SpdxList.exceptions()))));
    }

    private String peek() {
        return at < words.size() ? words.get(at) : "";
    }

    private String next() {
        String word = peek();
        at++;
        return word;
    }
}
