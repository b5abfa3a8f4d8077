package org.bicorne.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.Yaml;

/** Reads YAML as rows: a list of maps, or a map of maps whose keys are the first column. */
final class YamlRows {

    /** The name of the column that holds the keys of a map of maps. */
    static final String KEY_COLUMN = "id";

    private static final int LANGUAGES_MAX = 20;

    private final FilePath path;
    private final List<Finding> findings;

    YamlRows(FilePath path, List<Finding> findings) {
        this.path = path;
        this.findings = findings;
    }

    /** Nothing when it is no YAML or holds no rows, which is then a finding. */
    Optional<DataTable> read(String text, Language language) {
        return Yaml.readItems(text).told(path, findings).flatMap(values -> table(values, language));
    }

    private record Item(String key, int line, FrontMatter values) {}

    private Optional<DataTable> table(FrontMatter root, Language language) {
        boolean isList = root.keys().equals(Set.of(""));
        boolean isMapOfMaps = !isList && root.keys().stream().allMatch(key -> root.kind(key) == FrontMatter.Kind.MAP);
        if (!isList && !isMapOfMaps) {
            findings.add(Finding.of(path, 1, BlockFinding.DATA_FILE_UNREADABLE, path.value(), "YAML"));
            return Optional.empty();
        }
        List<Item> items = isList ? root.maps("").stream().map(map -> new Item("", line(map), map)).toList()
                : root.keys().stream().map(key -> new Item(key, root.line(key), root.map(key))).toList();
        Set<String> columns = new LinkedHashSet<>(isList ? List.of() : List.of(KEY_COLUMN));
        items.forEach(item -> columns.addAll(item.values().keys()));
        if (columns.size() > DataTable.COLUMNS_MAX || items.size() > DataTable.ROWS_MAX) {
            int limit = columns.size() > DataTable.COLUMNS_MAX ? DataTable.COLUMNS_MAX : DataTable.ROWS_MAX;
            findings.add(Finding.of(path, 1, BlockFinding.DATA_TOO_LARGE, limit + ""));
            return Optional.empty();
        }
        List<DataTable.Row> rows = new ArrayList<>();
        items.forEach(item -> rows.add(new DataTable.Row(item.line(), columns.stream()
                .map(column -> column.equals(KEY_COLUMN) && !isList ? item.key() : cell(item.values(), column, language)).toList())));
        return Optional.of(new DataTable(List.copyOf(columns), rows, false));
    }

    private static int line(FrontMatter map) {
        return map.keys().stream().findFirst().map(map::line).orElse(1);
    }

    /** A map of languages is a text in the reader's; a list is its items with semicolons. */
    private static String cell(FrontMatter values, String column, Language language) {
        String text = switch (values.kind(column)) {
            case ABSENT -> "";
            case TEXT -> values.text(column).orElse("");
            case LIST -> String.join(" ; ", values.texts(column));
            case MAP -> inLanguage(values.map(column), language);
        };
        return text.length() <= DataTable.CELL_CHARACTERS_MAX ? text.strip() : text.substring(0, DataTable.CELL_CHARACTERS_MAX);
    }

    private static String inLanguage(FrontMatter texts, Language language) {
        return texts.text(language.tag()).or(() -> texts.text(Language.ENGLISH.tag()))
                .orElseGet(() -> texts.keys().stream().limit(LANGUAGES_MAX).map(key -> texts.text(key).orElse(""))
                        .filter(text -> !text.isEmpty()).collect(Collectors.joining(" ; ")));
    }
}
