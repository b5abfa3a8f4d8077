package org.bicorne.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.markup.TemplatePiece.Literal;
import org.bicorne.markup.TemplatePiece.Output;
import org.bicorne.markup.TemplatePiece.Tag;
import org.bicorne.markup.TemplatePiece.Words;

/** Runs, or takes away, the template code that engines let people write in Markdown; code that is shown as code stays as it is. */
public final class TemplateCode {

    /** Pieces of template code in one text. */
    static final int PIECES_MAX = 5_000;

    /** Blocks within blocks. */
    static final int DEPTH_MAX = 30;

    /** A piece of code is quoted up to this many characters. */
    private static final int QUOTED_CHARACTERS_MAX = 60;

    /** Stand, around a number, for a literal while Liquid runs: of the private use area, so no one's text. */
    private static final String PLACE = "\uE0F0%d\uE0F1";
    private static final Pattern PLACES = Pattern.compile("\uE0F0(\\d{1,6})\uE0F1");

    private static final Pattern ASSIGNED = Pattern.compile("(?:(\\w+)\\s+in\\s.*|(\\w+)\\s*=.*|[\"']?(\\w+)[\"']?)", Pattern.DOTALL);

    private final List<MarkupProblem> problems = new ArrayList<>();
    private final List<TemplatePiece> pieces;

    private TemplateCode(List<TemplatePiece> pieces) {
        this.pieces = pieces;
    }

    /**
     * The text without template code, and what could not be run, with lines counted from 1 in the text that was given.
     *
     * @param lines where each line of the body was written; empty when it is in its place
     */
    public record Expanded(String body, List<MarkupProblem> problems, List<Integer> lines) {

        public Expanded {
            problems = List.copyOf(problems);
            lines = List.copyOf(lines);
        }

        /** A text of which every line is in its place. */
        public Expanded(String body, List<MarkupProblem> problems) {
            this(body, problems, List.of());
        }

        /** The line of the text that was given for a line of the body, both counted from 1. */
        public int written(int line) {
            return line < 1 || lines.isEmpty() ? line : lines.get(Math.min(line, lines.size()) - 1);
        }
    }

    /** Whether a text holds what looks like template code; most hold no brace at all. */
    public static boolean mayBeIn(String text) {
        for (int at = text.indexOf('{'); at >= 0 && at + 1 < text.length(); at = text.indexOf('{', at + 1)) {
            if (text.charAt(at + 1) == '{' || text.charAt(at + 1) == '%') {
                return true;
            }
        }
        return false;
    }

    /** @param runs whether the folder's engine runs Liquid in Markdown; if not, code is taken away and reported */
    public static Expanded expand(String body, Map<String, Object> variables, boolean runs) {
        if (!mayBeIn(body)) {
            return new Expanded(body, List.of());
        }
        TemplateCode code = new TemplateCode(TemplateScanner.pieces(body).stream().map(TemplateCode::withImage).toList());
        boolean isRun = runs && code.hasCode();
        boolean isTraced = isRun && LineTrace.mayMark(body);
        String text = isRun ? code.run(variables, isTraced) : code.takeAway(TemplateFinding.TEMPLATE_CODE_REMOVED);
        LineTrace.Traced traced = isTraced ? LineTrace.unmark(text) : new LineTrace.Traced(text, List.of());
        return new Expanded(traced.text(), code.problems, traced.lines());
    }

    private static TemplatePiece withImage(TemplatePiece piece) {
        return piece instanceof Tag tag ? ImageShortcode.asMarkdown(tag).<TemplatePiece>map(Words::new).orElse(piece) : piece;
    }

    private boolean hasCode() {
        return pieces.stream().anyMatch(piece -> piece instanceof Tag || piece instanceof Output);
    }

    private String takeAway(TemplateFinding code) {
        StringBuilder text = new StringBuilder();
        for (TemplatePiece piece : pieces) {
            switch (piece) {
                case Words(String words) -> text.append(words);
                case Literal(String literal) -> text.append(literal);
                case Tag tag -> report(tag.line(), code, tag.text());
                case Output output -> report(output.line(), code, output.text());
            }
        }
        return text.toString();
    }

    private void report(int line, TemplateFinding code, String... arguments) {
        problems.add(new MarkupProblem(line, code, List.of(arguments).stream().map(TemplateCode::quoted).toList()));
    }

    private static String quoted(String code) {
        String line = code.strip().replace('\n', ' ');
        return line.length() <= QUOTED_CHARACTERS_MAX ? line : line.substring(0, QUOTED_CHARACTERS_MAX) + "…";
    }

    private String run(Map<String, Object> own, boolean isTraced) {
        Map<String, Object> variables = new HashMap<>(own);
        variables.put("page", own);
        if (!isWithinLimits()) {
            return fail(PIECES_MAX + "/" + DEPTH_MAX);
        }
        List<String> literals = new ArrayList<>();
        String template = template(literals, names(variables.keySet()), isTraced);
        return switch (Liquid.render(template, variables)) {
            case Liquid.Rendered(String text) -> withLiterals(text, literals);
            case Liquid.Failed(String reason) -> fail(reason);
        };
    }

    /** All the code goes away, and one problem says so, where the first piece stands. */
    private String fail(String reason) {
        String text = takeAway(TemplateFinding.TEMPLATE_FAILED);
        int line = problems.getFirst().line();
        problems.clear();
        report(line, TemplateFinding.TEMPLATE_FAILED, reason);
        return text;
    }

    private boolean isWithinLimits() {
        int depth = 0;
        int deepest = 0;
        for (TemplatePiece piece : pieces) {
            if (piece instanceof Tag tag) {
                depth += Liquid.BLOCKS.contains(tag.name()) ? 1 : tag.name().startsWith("end") ? -1 : 0;
                deepest = Math.max(deepest, depth);
            }
        }
        return deepest <= DEPTH_MAX && pieces.size() <= 2 * PIECES_MAX;
    }

    /** Names that mean something: those of the front matter, and those that the text gives itself. */
    private Set<String> names(Set<String> variables) {
        Set<String> names = new HashSet<>(variables);
        names.addAll(Set.of("", "forloop", "true", "false", "nil", "blank", "empty"));
        for (TemplatePiece piece : pieces) {
            if (piece instanceof Tag tag && Set.of("for", "assign", "capture").contains(tag.name())) {
                Matcher assigned = ASSIGNED.matcher(tag.arguments().replaceFirst("-$", "").strip());
                if (assigned.matches()) {
                    names.add(Optional.ofNullable(assigned.group(1)).or(() -> Optional.ofNullable(assigned.group(2))).orElseGet(() -> assigned.group(3)));
                }
            }
        }
        return names;
    }

    private String template(List<String> literals, Set<String> names, boolean isTraced) {
        StringBuilder template = new StringBuilder();
        int line = 1;
        for (TemplatePiece piece : pieces) {
            switch (piece) {
                case Words(String words) -> template.append(place(isTraced ? LineTrace.mark(words, line) : words, literals));
                case Literal(String literal) -> template.append(place(isTraced ? LineTrace.mark(literal, line) : literal, literals));
                case Tag tag when Liquid.TAGS.contains(tag.name()) -> template.append(tag.text());
                case Tag tag -> report(tag.line(), TemplateFinding.TEMPLATE_TAG_UNKNOWN, tag.name(), tag.text());
                case Output output when isKnown(output, names) -> template.append(output.text());
                case Output output -> report(output.line(), TemplateFinding.TEMPLATE_VARIABLE_UNKNOWN, output.variable(), output.text());
            }
            line += (int) piece.text().chars().filter(c -> c == '\n').count();
        }
        return template.toString();
    }

    private static boolean isKnown(Output output, Set<String> names) {
        return !output.text().startsWith("{{{")
                && (names.contains(output.variable()) || Character.isDigit(output.variable().charAt(0)));
    }

    private static String place(String text, List<String> literals) {
        if (!mayBeIn(text)) {
            return text;
        }
        literals.add(text.replace("{% raw %}", "").replace("{% endraw %}", ""));
        return PLACE.formatted(literals.size() - 1);
    }

    private static String withLiterals(String text, List<String> literals) {
        return PLACES.matcher(text).replaceAll(place -> {
            int number = Integer.parseInt(place.group(1));
            return number < literals.size() ? Matcher.quoteReplacement(literals.get(number)) : "";
        });
    }
}
