package org.bicorne.markup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On which line each key of a TOML text stands, which the parser does not tell. */
record TomlLines(Map<String, Integer> byKey, int firstLine) {

    static TomlLines of(String text, int firstLine) {
        Map<String, Integer> byKey = new HashMap<>();
        List<String> lines = text.lines().toList();
        String table = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("[")) {
                String name = line.replace("[", "").replace("]", "").strip();
                table = name + ".";
                byKey.putIfAbsent(name, firstLine + i);
            } else if (line.indexOf('=') > 0) {
                byKey.putIfAbsent(table + line.substring(0, line.indexOf('=')).replace("\"", "").strip(), firstLine + i);
            }
        }
        return new TomlLines(byKey, firstLine);
    }

    /** The line of a key, else of the table that holds it, else the first. */
    int of(String key) {
        Integer line = byKey.get(key);
        int dot = key.lastIndexOf('.');
        if (line != null) {
            return line;
        }
        return dot < 0 ? firstLine : of(key.substring(0, dot));
    }
}
