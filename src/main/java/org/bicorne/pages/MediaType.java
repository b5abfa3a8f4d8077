package org.bicorne.pages;

import java.util.List;
import java.util.Map;

/**
 * What a page's bytes are, as the {@code Content-Type} header says it (RFC 9110, section 8.3).
 *
 * @param value for example {@code text/html; charset=utf-8}
 */
public record MediaType(String value) {

    public static final MediaType HTML = new MediaType("text/html; charset=utf-8");
    public static final MediaType ATOM = new MediaType("application/atom+xml; charset=utf-8");
    public static final MediaType JSON = new MediaType("application/json");
    public static final MediaType JSON_FEED = new MediaType("application/feed+json");
    public static final MediaType CSV = new MediaType("text/csv; charset=utf-8");
    public static final MediaType XML = new MediaType("application/xml; charset=utf-8");
    public static final MediaType TEXT = new MediaType("text/plain; charset=utf-8");

    private static final List<String> DATA_TEXTS = List.of("text/csv", "text/tab-separated-values", "text/calendar", "text/turtle");
    private static final MediaType UNKNOWN = new MediaType("application/octet-stream");

    private static final Map<String, MediaType> BY_EXTENSION = Map.ofEntries(
            Map.entry("html", HTML), Map.entry("htm", HTML), Map.entry("atom", ATOM), Map.entry("json", JSON),
            Map.entry("csv", CSV), Map.entry("xml", XML), Map.entry("txt", TEXT), Map.entry("md", TEXT),
            Map.entry("yml", TEXT), Map.entry("yaml", TEXT), Map.entry("org", TEXT), Map.entry("", TEXT),
            of("css", "text/css; charset=utf-8"), of("js", "text/javascript; charset=utf-8"),
            of("mjs", "text/javascript; charset=utf-8"), of("ics", "text/calendar; charset=utf-8"),
            of("svg", "image/svg+xml"), of("png", "image/png"), of("jpg", "image/jpeg"), of("jpeg", "image/jpeg"),
            of("gif", "image/gif"), of("webp", "image/webp"), of("avif", "image/avif"), of("ico", "image/x-icon"),
            of("woff2", "font/woff2"), of("woff", "font/woff"), of("ttf", "font/ttf"), of("pdf", "application/pdf"),
            of("odt", "application/vnd.oasis.opendocument.text"), of("zip", "application/zip"),
            of("ods", "application/vnd.oasis.opendocument.spreadsheet"), of("odp", "application/vnd.oasis.opendocument.presentation"),
            of("tsv", "text/tab-separated-values; charset=utf-8"), of("jsonld", "application/ld+json"),
            of("mp4", "video/mp4"), of("webm", "video/webm"), of("mp3", "audio/mpeg"), of("ogg", "audio/ogg"),
            of("webmanifest", "application/manifest+json"));

    /** The type of a file by its extension in lower case and without dot. */
    public static MediaType ofExtension(String extension) {
        return BY_EXTENSION.getOrDefault(extension, UNKNOWN);
    }

    public boolean isHtml() {
        return equals(HTML);
    }

    /** Whether other sites show it in pages of theirs, as feed readers do: images, and feeds themselves. */
    public boolean isForOtherSites() {
        return value.startsWith("image/") || equals(ATOM) || equals(JSON_FEED);
    }

    /** Whether it is data that programs read, those in pages of other sites too: tables, feeds, calendars, graphs. */
    public boolean isData() {
        return value.contains("json") || value.startsWith("application/") && (value.contains("xml") || value.contains("yaml")) || DATA_TEXTS.stream().anyMatch(value::startsWith);
    }

    /** Whether it is text, which compresses well. */
    public boolean isText() {
        return value.startsWith("text/") || value.contains("json") || value.contains("xml");
    }

    private static Map.Entry<String, MediaType> of(String extension, String value) {
        return Map.entry(extension, new MediaType(value));
    }
}
