package org.bicorne.publiccode;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** Gathers results in the order in which they are told, each with its place. */
final class Results {

    /** Nobody reads more; what a file repeats ten thousand times is one mistake. */
    private static final int RESULTS_MAX = 1_000;

    private final Node root;
    private final List<Result> results = new ArrayList<>();

    Results(Node root) {
        this.root = root;
    }

    void add(PubliccodeFinding code, KeyPath path, String detail) {
        named(code, path, path.toString(), detail);
    }

    /** Under another name than that of its place. */
    void named(PubliccodeFinding code, KeyPath path, String key, String detail) {
        add(of(code, key, path.last(), detail, Nodes.find(root, path.steps())));
    }

    /** In words of its own. */
    void add(PubliccodeFinding code, KeyPath path, String detail, String text) {
        Place place = Nodes.find(root, path.steps());
        add(new Result(code, path.dotted(), detail, text, place.line(), place.column()));
    }

    void add(Result result) {
        if (results.size() < RESULTS_MAX) {
            results.add(result);
        }
    }

    static Result of(PubliccodeFinding code, String key, String field, String detail, Place place) {
        return new Result(code, key, detail, code.words(field, detail), place.line(), place.column());
    }

    List<Result> all() {
        return List.copyOf(results);
    }
}
