package org.bicorne.site;

import java.util.List;
import java.util.Map;
import org.bicorne.images.Variant;

/**
 * The {@code _headers} file of a built site: hosts that know it (Netlify, Cloudflare Pages and others) send the same headers as
 * {@code serve}, and for the rest it says what to set.
 */
final class HeadersFile {

    private HeadersFile() {}

    /** @param headers of every page */
    static String of(Map<String, String> headers, BasePath base) {
        StringBuilder lines = new StringBuilder(base.prefix()).append("/*\n");
        headers.forEach((name, value) -> lines.append("  ").append(name).append(": ").append(value).append('\n'));
        for (String folder : List.of(AssetFiles.FOLDER, Variant.FOLDER)) {
            lines.append(base.prefix()).append(folder).append("*\n  Cache-Control: ").append(HttpAnswer.KEPT_FOR_GOOD).append('\n');
        }
        return lines.toString();
    }
}
