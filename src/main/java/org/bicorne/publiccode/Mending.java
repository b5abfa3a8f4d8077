package org.bicorne.publiccode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Writes what is safe to mend without asking anybody, and nothing else: comments, order, quotes and line ends stay. */
public final class Mending {

    /** Two changes of one line need two passes, and what one lays bare another. */
    private static final int PASSES_MAX = 50;

    /** What the newest version is called. */
    private static final String NEWEST = "0";

    /**
     * A file, mended.
     *
     * @param octets the same as before when nothing was
     * @param mended what is no longer wrong
     */
    public record Mended(byte[] octets, List<Result> mended) {
        public Mended {
            mended = List.copyOf(mended);
        }
    }

    /**
     * A change of lines.
     *
     * @param from the first, counted from 0
     * @param to the one after the last
     * @param with in their place
     */
    private record Change(int from, int to, List<String> with, Result mends) {}

    private final List<String> lines;
    private final MappingNode root;

    private Mending(List<String> lines, MappingNode root) {
        this.lines = lines;
        this.root = root;
    }

    /** Mends a file; when the result would have more problems than before, it is left as it was. */
    public static Mended mend(byte[] octets) {
        List<Result> mended = new ArrayList<>();
        byte[] current = octets;
        for (int pass = 0; pass < PASSES_MAX; pass++) {
            Mended once = once(current);
            if (once.mended().isEmpty()) {
                break;
            }
            current = once.octets();
            mended.addAll(once.mended());
        }
        return new Mended(current, mended);
    }

    private static Mended once(byte[] octets) {
        Judgement before = Judge.judge(octets, Surroundings.NONE);
        if (!(YamlText.read(octets) instanceof YamlText.Read read) || !(read.root().orElse(null) instanceof MappingNode root)) {
            return new Mended(octets, List.of());
        }
        String text = new String(octets, StandardCharsets.UTF_8);
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Mending mending = new Mending(new ArrayList<>(List.of(plain.split("(?<=\n)", -1))), root);
        List<Change> changes = before.results().stream().map(mending::change).flatMap(Optional::stream).sorted(Comparator.comparingInt(Change::from)).toList();
        List<Result> mended = new ArrayList<>(before.results().stream().filter(result -> result.code() == PubliccodeFinding.PUBLICCODE_BYTE_ORDER_MARK).toList());
        mended.addAll(mending.make(changes));
        byte[] after = String.join("", mending.lines).getBytes(StandardCharsets.UTF_8);
        boolean isBetter = !mended.isEmpty() && Judge.judge(after, Surroundings.NONE).results().size() <= Math.max(before.results().size() - 1, allowed(before));
        return isBetter ? new Mended(after, mended) : new Mended(octets, List.of());
    }

    /** Behind a wrong version nothing is seen yet: what it hid does not count against mending it. */
    private static int allowed(Judgement before) {
        boolean isHiding = before.results().size() == 1 && before.results().getFirst().code() == PubliccodeFinding.PUBLICCODE_VERSION_TYPE;
        return isHiding ? Integer.MAX_VALUE : 0;
    }

    /** From below, so that lines keep their numbers; of two changes that meet, the first is made. */
    private List<Result> make(List<Change> changes) {
        List<Result> made = new ArrayList<>();
        List<Change> apart = new ArrayList<>();
        int free = 0;
        for (Change change : changes) {
            if (change.from() >= free) {
                apart.add(change);
                made.add(change.mends());
                free = change.to();
            }
        }
        apart.reversed().forEach(change -> {
            List<String> old = lines.subList(change.from(), change.to());
            old.clear();
            lines.addAll(change.from(), change.with());
        });
        return made;
    }

    private Optional<Change> change(Result result) {
        return switch (result.code()) {
            case PUBLICCODE_COUNTRY_LOWER_CASE -> inLine(result, result.line(), result.column(), result.detail().toLowerCase(java.util.Locale.ROOT), result.detail());
            case PUBLICCODE_SECTION_LOWER_CASE -> inLine(result, result.line(), result.column(), result.key(), result.detail());
            case PUBLICCODE_VERSION_OLD, PUBLICCODE_VERSION_TYPE -> version(result);
            case PUBLICCODE_DEPRECATED -> withoutKey(result);
            case PUBLICCODE_DIRECTIVE -> Optional.of(new Change(0, 1, List.of(), result));
            default -> Optional.empty();
        };
    }

    /** Words of this line, from this column on or a quote later. */
    private Optional<Change> inLine(Result result, int line, int column, String before, String after) {
        String text = line < 1 || line > lines.size() ? "" : lines.get(line - 1);
        int at = text.offsetByCodePoints(0, Math.min(Math.max(column - 1, 0), text.codePointCount(0, text.length())));
        int found = text.startsWith(before, at) ? at : text.startsWith(before, at + 1) ? at + 1 : -1;
        return found < 0 ? Optional.empty()
                : Optional.of(new Change(line - 1, line, List.of(text.substring(0, found) + after + text.substring(found + before.length())), result));
    }

    private Optional<Change> version(Result result) {
        Optional<ScalarNode> value = root.getValue().stream().filter(tuple -> Nodes.name(tuple).filter(result.key()::equals).isPresent())
                .map(NodeTuple::getValueNode).filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast).findFirst();
        if (value.isEmpty() || value.get().getValue().isEmpty()) {
            return Optional.empty();
        }
        Place place = Nodes.place(value.get());
        String quote = value.get().getScalarStyle() == ScalarStyle.SINGLE_QUOTED ? "'" : "\"";
        String written = value.get().getScalarStyle() == ScalarStyle.PLAIN ? value.get().getValue() : quote + value.get().getValue() + quote;
        boolean isNumber = value.get().getValue().matches("0(\\.\\d{1,3}){0,2}");
        return isNumber ? inLine(result, place.line(), place.column(), written, quote + NEWEST + quote) : Optional.empty();
    }

    /** The lines of a key and its value, where they are theirs alone and the section keeps another key. */
    private Optional<Change> withoutKey(Result result) {
        Node section = root;
        String[] names = result.key().split("\\.");
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            if (!(section instanceof MappingNode mapping) || mapping.getFlowStyle() == FlowStyle.FLOW) {
                return Optional.empty();
            }
            Optional<NodeTuple> tuple = mapping.getValue().stream().filter(one -> Nodes.name(one).filter(name::equals).isPresent()).findFirst();
            if (tuple.isEmpty()) {
                return Optional.empty();
            }
            if (i == names.length - 1) {
                return mapping.getValue().size() > 1 ? withoutLines(tuple.get(), mapping, result) : Optional.empty();
            }
            section = tuple.get().getValueNode();
        }
        return Optional.empty();
    }

    private Optional<Change> withoutLines(NodeTuple tuple, MappingNode section, Result result) {
        Place place = Nodes.place(tuple.getKeyNode());
        int from = place.line() - 1;
        if (from < 0 || !lines.get(from).substring(0, Math.min(place.column() - 1, lines.get(from).length())).isBlank()) {
            return Optional.empty();
        }
        int next = section.getValue().stream().map(other -> Nodes.place(other.getKeyNode()).line() - 1).filter(line -> line > from).min(Integer::compare).orElse(Integer.MAX_VALUE);
        int end = from + 1;
        while (end < Math.min(next, lines.size()) && isWithin(lines.get(end), place.column(), tuple.getValueNode())) {
            end++;
        }
        while (end > from + 1 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return Optional.of(new Change(from, end, List.of(), result));
    }

    /** Whether a line goes on with the value: further to the right, an entry of a list that is not, or nothing. */
    private static boolean isWithin(String line, int column, Node value) {
        int indentation = line.length() - line.stripLeading().length();
        boolean isEntry = indentation == column - 1 && line.startsWith("-", indentation) && !(value instanceof ScalarNode);
        return line.isBlank() || indentation >= column || isEntry;
    }
}
