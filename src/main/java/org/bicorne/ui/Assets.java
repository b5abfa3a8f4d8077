package org.bicorne.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The style sheets, fonts and scripts of the program, under names that change with their content. */
public final class Assets {

    static final String STYLE = "css/bicorne.css";

    /** Beside it, on pages that few visitors begin with: the first visit stays light. */
    private static final List<String> MORE_STYLES = List.of("css/code-pages.css");

    private static final List<String> FONTS = List.of(
            "fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2",
            "fonts/atkinson-hyperlegible-next-latin-wght-italic.woff2",
            "fonts/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
            "fonts/atkinson-hyperlegible-next-latin-ext-wght-italic.woff2",
            "fonts/OFL.txt");
    private static final List<String> SCRIPTS = List.of("js/contents.js", "js/glossary.js", "js/reload.js", "js/table.js", "js/watch.js", "js/agenda.js", "js/local-time.js",
            "js/suggest.js", "js/search-words.js", "js/search-hits.js", "js/search-index.js", "js/search-rank.js", "js/search-excerpt.js", "js/search-view.js", "js/search.js");

    private static final Pattern IMPORT = Pattern.compile("(?m)^(import .* from \"\\./)([\\w-]+\\.js)(\";)$");

    private static final Map<String, Asset> BY_NAME = load();

    private Assets() {}

    /** Every asset, always in the same order. */
    public static List<Asset> all() {
        return List.copyOf(BY_NAME.values());
    }

    /**
     * Where an asset is.
     *
     * @param name its name in the source: {@code css/bicorne.css}
     * @throws IllegalStateException when there is none of this name
     */
    public static String href(String name) {
        return named(name, BY_NAME).path();
    }

    static byte[] read(String name) {
        try (InputStream stream = Assets.class.getResourceAsStream("/assets/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks its asset '" + name + "'");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Asset> load() {
        Map<String, Asset> assets = new LinkedHashMap<>();
        FONTS.forEach(name -> assets.put(name, asset(name, read(name))));
        SCRIPTS.forEach(name -> assets.put(name, asset(name, script(read(name), assets))));
        Stream.concat(Stream.of(STYLE), MORE_STYLES.stream()).forEach(sheet -> {
            String style = StyleSheet.assemble(sheet, name -> named(name, assets).fileName());
            assets.put(sheet, asset(sheet, style.getBytes(StandardCharsets.UTF_8)));
        });
        return Collections.unmodifiableMap(assets);
    }

    /** A script that uses others names them as they are published: those stand before it in the list. */
    private static byte[] script(byte[] source, Map<String, Asset> assets) {
        String text = new String(source, StandardCharsets.UTF_8);
        return IMPORT.matcher(text).replaceAll(found -> found.group(1) + named("js/" + found.group(2), assets).fileName() + found.group(3)).getBytes(StandardCharsets.UTF_8);
    }

    private static Asset named(String name, Map<String, Asset> assets) {
        Asset asset = assets.get(name);
        if (asset == null) {
            throw new IllegalStateException("There is no asset '" + name + "'");
        }
        return asset;
    }

    private static Asset asset(String name, byte[] content) {
        return Asset.of(name.substring(name.indexOf('/') + 1), mediaType(name), content);
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "woff2" -> "font/woff2";
            default -> "text/plain; charset=utf-8";
        };
    }
}
