package org.bicorne.site;

import java.util.Map;

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
        lines.append(base.prefix()).append(AssetFiles.FOLDER).append("*\n  Cache-Control: ").append(HttpAnswer.KEPT_FOR_GOOD).append('\n');
        return lines.toString();
    }
}
