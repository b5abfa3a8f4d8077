package org.bicorne.publiccode;

import static org.bicorne.publiccode.PubliccodeFinding.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bicorne.spdx.Licence.Freedom;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Judges a {@code publiccode.yml} as the reference parser v5.4.3 does, without falling over what makes it fall. Source: spec publiccode.md. */
public final class Judge {

    private static final String VERSION = "publiccodeYmlVersion";

    private Judge() {}

    public static Judgement judge(byte[] octets, Surroundings surroundings) {
        return switch (YamlText.read(octets)) {
            case YamlText.Unreadable(PubliccodeFinding code, String key, String detail, Place place) ->
                alone(Results.of(code, code == PUBLICCODE_KEY_REPEATED ? "" : key, key, detail, place));
            case YamlText.Read read -> read.root().filter(MappingNode.class::isInstance).map(MappingNode.class::cast).filter(root -> Nodes.fields(root).containsKey(VERSION))
                    .map(root -> judge(root, read, surroundings))
                    .orElseGet(() -> alone(Results.of(PUBLICCODE_VERSION_MISSING, VERSION, VERSION, "", Place.NOWHERE)));
        };
    }

    private static Judgement alone(Result result) {
        return new Judgement(List.of(result), List.of(), Freedom.UNKNOWN, PubliccodeFile.EMPTY);
    }

    private static Judgement judge(MappingNode root, YamlText.Read read, Surroundings surroundings) {
        NodeTuple tuple = java.util.Objects.requireNonNull(Nodes.fields(root).get(VERSION));
        if (!(tuple.getValueNode() instanceof ScalarNode scalar) || !scalar.getTag().equals(Tag.STR)) {
            String written = tuple.getValueNode() instanceof ScalarNode other ? other.getValue() : "0";
            return alone(Results.of(PUBLICCODE_VERSION_TYPE, VERSION, VERSION, written, Nodes.place(tuple.getKeyNode())));
        }
        String version = scalar.getValue();
        Optional<List<String>> known = Tables.VERSIONS.stream().filter(row -> row.getFirst().equals(version)).findFirst();
        String state = known.map(row -> row.get(2)).orElse("unknown");
        if (state.equals("old") || state.equals("current")) {
            Results results = new Results(root);
            shape(read, results);
            if (state.equals("old")) {
                results.add(PUBLICCODE_VERSION_OLD, KeyPath.of(VERSION), version);
            }
            return judge(root, Edition.ZERO, surroundings, results);
        }
        String supported = Tables.VERSIONS.stream().filter(row -> !row.get(2).equals("draft")).map(List::getFirst).collect(Collectors.joining(", "));
        Result refused = Results.of(PUBLICCODE_VERSION_UNSUPPORTED, VERSION, VERSION, "'" + version + "'. Supported versions: " + supported, Place.NOWHERE);
        return state.equals("draft") ? draft(root, refused) : alone(refused);
    }

    /** What other readers stumble over, though YAML allows it. */
    private static void shape(YamlText.Read read, Results results) {
        if (read.hasByteOrderMark()) {
            results.add(Results.of(PUBLICCODE_BYTE_ORDER_MARK, "", "", "", new Place(1, 1)));
        }
        if (read.hasDirective()) {
            results.add(Results.of(PUBLICCODE_DIRECTIVE, "", "", "", new Place(1, 1)));
        }
    }

    private static Judgement judge(MappingNode root, Edition edition, Surroundings surroundings, Results results) {
        Content.Fields fields = fields(root, edition, results);
        new KeyRules(edition, results).check(fields, Key.of(edition), KeyPath.ROOT);
        new OutsideChecks(surroundings, edition, results).check(fields);
        ItalianSection.check(fields, results);
        Results notes = new Results(root);
        Freedom freedom = LicenceNotes.add(fields.section("legal").text("license"), notes);
        return new Judgement(results.all(), notes.all(), freedom, new PubliccodeFile(fields));
    }

    private static Content.Fields fields(MappingNode root, Edition edition, Results results) {
        Decoder.Decoded decoded = Decoder.decode(root, Key.of(edition));
        decoded.problem().ifPresent(problem -> {
            int line = Nodes.place(problem.node()).line();
            String key = Nodes.keyAt(root, line);
            results.add(Results.of(problem.code(), key, problem.detail(), problem.detail(), new Place(line, 1)));
        });
        return decoded.fields();
    }

    /** The draft is refused, as the reference parser does; what it would say is told as notes. */
    private static Judgement draft(MappingNode root, Result refused) {
        Results results = new Results(root);
        Judgement judged = judge(root, Edition.DRAFT, Surroundings.NONE, results);
        List<Result> notes = new ArrayList<>();
        judged.results().forEach(result -> notes.add(new Result(PUBLICCODE_DRAFT, result.key(), result.text(), "1.0: " + result.text(), result.line(), result.column())));
        notes.addAll(judged.notes());
        return new Judgement(List.of(refused), notes, judged.freedom(), judged.file());
    }

    /** The place of the value of a key, for those who mend files. */
    static Optional<Node> root(byte[] octets) {
        return YamlText.read(octets) instanceof YamlText.Read read ? read.root() : Optional.empty();
    }
}
