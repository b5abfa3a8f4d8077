package org.bicorne.pages;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a JSON Feed (version 1.1, jsonfeed.org). */
final class JsonFeed {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonFeed() {}

    static byte[] write(Feed feed) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", "https://jsonfeed.org/version/1.1");
        document.put("title", feed.title());
        feed.description().ifPresent(text -> document.put("description", text));
        document.put("home_page_url", feed.page());
        document.put("feed_url", feed.self() + ".json");
        document.put("language", feed.language().tag());
        document.put("authors", List.of(Map.of("name", feed.office())));
        feed.licence().ifPresent(licence -> document.put("_licence", licence.href().orElse(licence.name())));
        document.put("items", feed.entries().stream().map(JsonFeed::item).toList());
        return JSON.writeValueAsBytes(document);
    }

    private static Map<String, Object> item(FeedEntry entry) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", entry.url());
        item.put("url", entry.url());
        item.put("title", entry.title());
        entry.summary().ifPresent(text -> item.put("summary", text));
        item.put("content_html", entry.text().get().html());
        item.put("date_published", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.published()));
        item.put("date_modified", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.updated()));
        item.put("language", entry.language().tag());
        if (!entry.tags().isEmpty()) {
            item.put("tags", entry.tags());
        }
        if (!entry.authors().isEmpty()) {
            item.put("authors", entry.authors().stream().map(name -> Map.of("name", name)).toList());
        }
        return item;
    }
}
