package org.bicorne.publiccode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A key that publiccode.yml knows, as the table says.
 *
 * @param name without what stands before it
 * @param type what its value is
 * @param presence when it must be there: see the table
 * @param rules what holds for its text
 * @param since which version has it
 * @param deprecated from which version on it should go; empty for never
 * @param gone from which version on it is unknown; empty for never
 * @param children in their order
 * @param byName the same by name
 */
record Key(String name, Type type, List<String> presence, List<String> rules, String since, String deprecated, String gone, List<Key> children,
        Map<String, Key> byName) {

    private static final Map<Edition, Key> ROOTS = Map.of(Edition.ZERO, root(Edition.ZERO), Edition.DRAFT, root(Edition.DRAFT));

    /** What the value of a key is. */
    enum Type {
        STRING, BOOL, URL,

        /** One address, or several. */
        URLS, URL_LIST, STRINGS, OBJECT, OBJECTS,

        /** A section for each language. */
        LANGUAGES
    }

    /** All keys of an edition, below a key that has no name. */
    static Key of(Edition edition) {
        return java.util.Objects.requireNonNull(ROOTS.get(edition));
    }

    Optional<Key> child(String wanted) {
        return Optional.ofNullable(byName.get(wanted));
    }

    private static Key root(Edition edition) {
        Node root = new Node(List.of("", "object", "", "", "", "", ""));
        for (List<String> row : Tables.rows("keys.tsv")) {
            List<String> full = new ArrayList<>(row);
            while (full.size() < 7) {
                full.add("");
            }
            if (full.get(6).isEmpty() || edition == Edition.ZERO) {
                root.add(full);
            }
        }
        return root.key();
    }

    /** A row of the table while the tree grows. */
    private record Node(List<String> row, List<Node> children) {

        Node(List<String> row) {
            this(row, new ArrayList<>());
        }

        void add(List<String> full) {
            String[] names = full.getFirst().replace("[]", "").replace(".*", "").split("\\.");
            Node at = this;
            for (int i = 0; i < names.length - 1; i++) {
                String name = names[i];
                at = at.children.stream().filter(child -> child.name().equals(name)).findFirst().orElseThrow();
            }
            at.children.add(new Node(full));
        }

        String name() {
            String path = row.getFirst().replace("[]", "");
            return path.substring(path.lastIndexOf('.') + 1);
        }

        Key key() {
            Type type = Type.valueOf(row.get(1).replace('-', '_').toUpperCase(java.util.Locale.ROOT));
            List<Key> keys = children.stream().map(Node::key).toList();
            return new Key(name(), type, words(row.get(2)), words(row.get(3)), row.get(4), row.get(5), row.get(6), keys,
                    keys.stream().collect(Collectors.toUnmodifiableMap(Key::name, Function.identity())));
        }

        private static List<String> words(String cell) {
            return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
        }
    }
}
