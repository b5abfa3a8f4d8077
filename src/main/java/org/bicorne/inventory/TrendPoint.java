package org.bicorne.inventory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.bicorne.inventory.Inspection.KnownFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was counted of one body, without those below it, on one day.
 *
 * @param body its slug
 * @param active those with a push in the year before
 * @param licensed those with a licence
 * @param inspected those whose files somebody had looked at
 * @param files how many of these had each
 */
record TrendPoint(LocalDate day, String body, long repositories, long active, long licensed, long inspected, Map<KnownFile, Long> files) {

    TrendPoint {
        EnumMap<KnownFile, Long> copy = new EnumMap<>(KnownFile.class);
        copy.putAll(files);
        files = Collections.unmodifiableMap(copy);
    }

    static TrendPoint of(LocalDate day, String body, Tally tally) {
        EnumMap<KnownFile, Long> files = new EnumMap<>(KnownFile.class);
        for (KnownFile file : KnownFile.values()) {
            if (tally.with(file) > 0) {
                files.put(file, tally.with(file));
            }
        }
        return new TrendPoint(day, body, tally.repositories(), tally.active(), tally.licences(), tally.inspected(), files);
    }

    /** Both of one day, as one. */
    TrendPoint and(TrendPoint other) {
        EnumMap<KnownFile, Long> sum = new EnumMap<>(KnownFile.class);
        sum.putAll(files);
        other.files.forEach((file, count) -> sum.merge(file, count, Long::sum));
        return new TrendPoint(day, body, repositories + other.repositories, active + other.active, licensed + other.licensed, inspected + other.inspected, sum);
    }

    static String written(Map<KnownFile, Long> files) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        files.forEach((file, count) -> json.put(file.name(), count));
        return json.toString();
    }

    /** A file that this program does not know, because a newer one wrote it, is left out. */
    static Map<KnownFile, Long> files(String json) {
        JsonNode read = JsonMapper.shared().readTree(json);
        EnumMap<KnownFile, Long> files = new EnumMap<>(KnownFile.class);
        for (KnownFile file : KnownFile.values()) {
            if (read.has(file.name())) {
                files.put(file, read.get(file.name()).asLong());
            }
        }
        return files;
    }
}
