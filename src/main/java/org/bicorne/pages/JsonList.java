package org.bicorne.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A JSON array that is written one thing after the other, each on a line of its own, so that it may be as long as it likes. */
public final class JsonList {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final OutputStream out;
    private boolean isBegun;

    public JsonList(OutputStream out) {
        this.out = out;
    }

    /** Two names in this order, the same in every run. */
    public static Map<String, Object> pair(String first, Object value, String second, Object other) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put(first, value);
        pair.put(second, other);
        return pair;
    }

    public void add(Map<String, ?> thing) throws IOException {
        text(isBegun ? ",\n" : "[\n");
        isBegun = true;
        out.write(JSON.writeValueAsBytes(thing));
    }

    public void end() throws IOException {
        text(isBegun ? "\n]\n" : "[]\n");
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
