package org.bicorne.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bicorne.forges.ForgeKind;

/** Reads {@code platforms.csv}: what the hosts of a flat list run. */
final class PlatformsReader {

    static final String HEAD = "domain_name,platform";

    private PlatformsReader() {}

    static boolean isOne(String text) {
        return text.stripLeading().startsWith(HEAD);
    }

    /** Lines that say nothing known are left out: the list of accounts then asks for what is missing. */
    static Map<String, ForgeKind> read(String text) {
        Map<String, ForgeKind> kinds = new HashMap<>();
        List<String> lines = text.lines().limit(AccountsReader.ACCOUNTS_MAX).toList();
        for (String line : lines) {
            String[] cells = line.strip().split(",", -1);
            if (cells.length == 2) {
                ForgeKind.of(cells[1]).ifPresent(kind -> kinds.put(cells[0].strip().toLowerCase(Locale.ROOT), kind));
            }
        }
        return kinds;
    }
}
