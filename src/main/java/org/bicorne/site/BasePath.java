package org.bicorne.site;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.pages.MediaType;

/**
 * The path under which a built site stands on its host. Pages are made as if there were none, as {@code serve} shows them; where a file
 * is written, its links from the root are led there.
 *
 * @param prefix without a slash at its end: {@code /bureau}, or an empty text
 */
record BasePath(String prefix) {

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z](?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+>");
    private static final Pattern FROM_ROOT = Pattern.compile("(\\s(?:href|src|poster|action|data-embed)=\"|\\scontent=\"\\d+; url=)(/(?!/))");
    private static final Pattern SOURCE_SET = Pattern.compile("\\ssrcset=\"[^\"]*+\"");
    private static final Pattern SOURCE_FROM_ROOT = Pattern.compile("(\"|,\\s)(/(?!/))");
    private static final Pattern STYLE_FROM_ROOT = Pattern.compile("(url\\(\\s*[\"']?|@import\\s+[\"'])(/(?!/))");

    /** @param url the canonical address of the site, or an empty text */
    static BasePath of(String url) {
        String path = url.isEmpty() ? "" : String.valueOf(URI.create(url).getRawPath());
        return new BasePath(path.replaceFirst("/+$", ""));
    }

    boolean isRoot() {
        return prefix.isEmpty();
    }

    /** A link from the root; another link stays as it is. */
    String href(String href) {
        return href.startsWith("/") && !href.startsWith("//") ? prefix + href : href;
    }

    /** Whether files of this kind hold links from the root. */
    boolean changes(MediaType type) {
        return !isRoot() && (type.isHtml() || type.value().startsWith("text/css"));
    }

    /** The file with its links led under the path; feeds and site maps have whole addresses already. */
    byte[] lead(MediaType type, byte[] file) {
        if (!changes(type)) {
            return file;
        }
        String text = new String(file, StandardCharsets.UTF_8);
        String led = type.isHtml() ? TAG.matcher(text).replaceAll(tag -> Matcher.quoteReplacement(prefixedTag(tag.group())))
                : prefixed(STYLE_FROM_ROOT, text);
        return led.getBytes(StandardCharsets.UTF_8);
    }

    /** Several addresses may stand in one {@code srcset}. */
    private String prefixedTag(String tag) {
        String led = prefixed(FROM_ROOT, tag);
        return SOURCE_SET.matcher(led).replaceAll(set -> Matcher.quoteReplacement(prefixed(SOURCE_FROM_ROOT, set.group())));
    }

    private String prefixed(Pattern links, String text) {
        return links.matcher(text).replaceAll(link -> Matcher.quoteReplacement(link.group(1) + prefix + link.group(2)));
    }
}
