package org.bicorne.site;

import java.util.Map;
import org.bicorne.images.Variant;
import org.bicorne.ui.SecurityHeaders;

/**
 * The {@code _headers} file of a built site: hosts that know it (Netlify, Cloudflare Pages and others) send the same headers as
 * {@code serve}, and for the rest it says what to set. They join the values of all rules that fit an address, so no rule here takes another
 * back: which sites may show a file is said for the folders alone where it is the same for all.
 */
final class HeadersFile {

    private HeadersFile() {}

    /** @param headers of every page */
    static String of(Map<String, String> headers, BasePath base) {
        StringBuilder lines = new StringBuilder(base.prefix()).append("/*\n");
        headers.forEach((name, value) -> {
            if (!name.equals(SecurityHeaders.RESOURCE_POLICY)) {
                line(lines, name, value);
            }
        });
        forGood(lines, base.prefix() + AssetFiles.FOLDER, SecurityHeaders.OWN_PAGES);
        forGood(lines, base.prefix() + Variant.FOLDER, SecurityHeaders.ALL_PAGES);
        return lines.toString();
    }

    private static void forGood(StringBuilder lines, String folder, String resourcePolicy) {
        lines.append(folder).append("*\n");
        line(lines, "Cache-Control", HttpAnswer.KEPT_FOR_GOOD);
        line(lines, SecurityHeaders.RESOURCE_POLICY, resourcePolicy);
    }

    private static void line(StringBuilder lines, String name, String value) {
        lines.append("  ").append(name).append(": ").append(value).append('\n');
    }
}
