package org.bicorne.spdx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table that comes with the program: one row a line, cells between tabs, {@code #} begins a remark. */
final class SpdxTable {

    private SpdxTable() {}

    static List<List<String>> rows(String name) {
        try (InputStream stream = Objects.requireNonNull(SpdxTable.class.getResourceAsStream("/spdx/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a pattern, which may hold {@code *} for any text, fits. */
    static boolean fits(String pattern, String id) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(id);
        }
        String rest = pattern.substring(star + 1);
        if (!id.startsWith(pattern.substring(0, star))) {
            return false;
        }
        for (int from = star; from <= id.length(); from++) {
            if (fits(rest, id.substring(from))) {
                return true;
            }
        }
        return false;
    }
}
