package org.bicorne.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What inventories of after 2024 write otherwise than those of 2021. Source: spec inventory.md, 2.4. */
final class LaterShape {

    private static final Set<String> FLAGS = Set.of("true", "false");
    private static final Pattern SCHEME = Pattern.compile("^https?://");

    private LaterShape() {}

    /** Files that were found are a column each there; the address of the organisation stands in the place of its name. */
    static Map<String, String> of(Map<String, String> cells) {
        boolean hasContributing = cells.containsKey("contributing");
        boolean hasPubliccode = FLAGS.contains(cells.getOrDefault("publiccode", ""));
        if (!hasContributing && !hasPubliccode) {
            return cells;
        }
        Map<String, String> plain = new HashMap<>(cells);
        List<String> files = new ArrayList<>();
        if (cells.getOrDefault("contributing", "").equalsIgnoreCase("true")) {
            files.add(FacetWords.file(Inspection.KnownFile.CONTRIBUTING));
        }
        if (cells.getOrDefault("publiccode", "").equalsIgnoreCase("true")) {
            files.add(FacetWords.file(Inspection.KnownFile.PUBLICCODE));
        }
        if (hasPubliccode) {
            plain.remove("publiccode");
        }
        plain.putIfAbsent("files", String.join(" ", files));
        return plain;
    }

    /** Under which account a row lists its repository: as it says, else by the path. */
    static String account(Map<String, String> cells, String host, String owner) {
        String written = cells.getOrDefault("organization_name", owner);
        String place = SCHEME.matcher(written).replaceFirst("");
        return place.length() < written.length() ? place.replaceFirst("/+$", "") : host + "/" + (written.isEmpty() ? owner : written);
    }
}
