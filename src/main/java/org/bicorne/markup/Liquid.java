package org.bicorne.markup;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import liqp.TemplateParser;
import liqp.filters.Filter;
import liqp.parser.Flavor;

/** Liquid in a sandbox: no files, no clock, few iterations, little output, little time. */
final class Liquid {

    static final int ITERATIONS_MAX = 10_000;
    static final int OUTPUT_CHARACTERS_MAX = 2_000_000;
    static final int RENDER_MILLISECONDS_MAX = 2_000;

    /** What may be used: nothing that reads a file or makes pages depend on each other. */
    static final Set<String> TAGS = Set.of("for", "endfor", "break", "continue", "cycle", "if", "elsif", "else", "endif",
            "unless", "endunless", "case", "when", "endcase", "assign", "capture", "endcapture", "comment", "endcomment");

    /** Tags that have to be closed. */
    static final Set<String> BLOCKS = Set.of("for", "if", "unless", "case", "capture", "comment");

    private static final TemplateParser PARSER = parser();

    private Liquid() {}

    /** What came of a template. */
    sealed interface Answer {}

    record Rendered(String text) implements Answer {}

    record Failed(String reason) implements Answer {}

    private static TemplateParser parser() {
        TemplateParser.Builder builder = new TemplateParser.Builder()
                .withFlavor(Flavor.JEKYLL)
                .withErrorMode(TemplateParser.ErrorMode.STRICT)
                .withLocale(Locale.ENGLISH)
                .withDefaultTimeZone(ZoneOffset.UTC)
                .withMaxIterations(ITERATIONS_MAX)
                .withMaxSizeRenderedString(OUTPUT_CHARACTERS_MAX)
                .withMaxTemplateSizeBytes(OUTPUT_CHARACTERS_MAX)
                .withMaxRenderTimeMillis(RENDER_MILLISECONDS_MAX)
                .withShowExceptionsFromInclude(true)
                .withNameResolver(name -> {
                    throw new java.io.FileNotFoundException(name);
                });
        for (Filter filter : Flavor.JEKYLL.getFilters().values()) {
            builder.withFilter(new BoundedFilter(filter));
        }
        return builder.build();
    }

    /** The library reports what it refuses as exceptions of many kinds; all of them are the template's fault. */
    static Answer render(String template, Map<String, Object> variables) {
        try {
            String text = PARSER.parse(template).render(new HashMap<>(variables));
            return text.length() > OUTPUT_CHARACTERS_MAX ? new Failed("output") : new Rendered(text);
        } catch (RuntimeException | StackOverflowError e) {
            return new Failed(Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName()).lines().findFirst().orElse(""));
        }
    }
}
