package org.bicorne.inventory;

import java.util.Map;

/** SPDX identifiers of the licences that old inventories call by their full names. */
final class LicenceNames {

    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("MIT License", "MIT"), Map.entry("Apache License 2.0", "Apache-2.0"), Map.entry("GNU General Public License v3.0", "GPL-3.0"),
            Map.entry("GNU General Public License v2.0", "GPL-2.0"), Map.entry("GNU Affero General Public License v3.0", "AGPL-3.0"),
            Map.entry("GNU Lesser General Public License v3.0", "LGPL-3.0"), Map.entry("GNU Lesser General Public License v2.1", "LGPL-2.1"),
            Map.entry("BSD 3-Clause \"New\" or \"Revised\" License", "BSD-3-Clause"), Map.entry("BSD 2-Clause \"Simplified\" License", "BSD-2-Clause"),
            Map.entry("European Union Public License 1.2", "EUPL-1.2"), Map.entry("European Union Public License 1.1", "EUPL-1.1"),
            Map.entry("Mozilla Public License 2.0", "MPL-2.0"), Map.entry("Creative Commons Zero v1.0 Universal", "CC0-1.0"),
            Map.entry("Creative Commons Attribution 4.0 International", "CC-BY-4.0"), Map.entry("Creative Commons Attribution Share Alike 4.0 International", "CC-BY-SA-4.0"),
            Map.entry("Open Data Commons Open Database License v1.0", "ODbL-1.0"), Map.entry("CeCILL Free Software License Agreement v2.1", "CECILL-2.1"),
            Map.entry("The Unlicense", "Unlicense"), Map.entry("ISC License", "ISC"), Map.entry("Do What The F*ck You Want To Public License", "WTFPL"),
            Map.entry("Eclipse Public License 2.0", "EPL-2.0"), Map.entry("Eclipse Public License 1.0", "EPL-1.0"), Map.entry("Artistic License 2.0", "Artistic-2.0"),
            Map.entry("Boost Software License 1.0", "BSL-1.0"), Map.entry("SIL Open Font License 1.1", "OFL-1.1"), Map.entry("zlib License", "Zlib"));

    private LicenceNames() {}

    static String spdx(String written) {
        return BY_NAME.getOrDefault(written.strip(), written.strip());
    }
}
