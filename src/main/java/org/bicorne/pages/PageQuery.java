package org.bicorne.pages;

import java.nio.charset.StandardCharsets;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a form asked, in the order in which it was sent. Whatever strangers send, this succeeds: names and values are text without control
 * characters, and what is beyond the limits is left out.
 */
public record PageQuery(List<Parameter> parameters) {

    public static final PageQuery EMPTY = new PageQuery(List.of());

    private static final int CHARACTERS_MAX = 8_000;
    private static final int PARAMETERS_MAX = 50;

    private static final int POSTED_CHARACTERS_MAX = 400_000;
    private static final int POSTED_PARAMETERS_MAX = 300;

    /** One field of the form. */
    public record Parameter(String name, String value) {}

    public PageQuery {
        parameters = List.copyOf(parameters);
    }

    /** @param sent the part of an address after its question mark, percent-encoded (URL Standard, section 5.1) */
    public static PageQuery parse(String sent) {
        List<Parameter> parameters = new ArrayList<>();
        for (String field : sent.substring(0, Math.min(sent.length(), CHARACTERS_MAX)).split("&", PARAMETERS_MAX + 1)) {
            int equals = field.indexOf('=');
            if (equals > 0 && parameters.size() < PARAMETERS_MAX) {
                parameters.add(new Parameter(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1))));
            }
        }
        return new PageQuery(parameters);
    }

    /** The same for a form that is sent as the body of a request: larger, and its texts keep their lines. */
    public static PageQuery posted(String sent) {
        List<Parameter> parameters = new ArrayList<>();
        for (String field : sent.substring(0, Math.min(sent.length(), POSTED_CHARACTERS_MAX)).split("&", POSTED_PARAMETERS_MAX + 1)) {
            int equals = field.indexOf('=');
            if (equals > 0 && parameters.size() < POSTED_PARAMETERS_MAX) {
                parameters.add(new Parameter(decoded(field.substring(0, equals)), lines(field.substring(equals + 1))));
            }
        }
        return new PageQuery(parameters);
    }

    /** What a program sends as plain text stands for this field of the form. */
    public static PageQuery text(String name, String text) {
        return new PageQuery(List.of(new Parameter(name, text)));
    }

    private static String lines(String text) {
        return URLDecoder.decode(text.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** The first value of this name that says something. */
    public Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    public List<String> values(String name) {
        return parameters.stream().filter(parameter -> parameter.name().equals(name) && !parameter.value().isEmpty()).map(Parameter::value).distinct().toList();
    }

    /** As a link writes it, with its question mark. */
    public String encoded() {
        return parameters.stream().map(parameter -> encoded(parameter.name()) + "=" + encoded(parameter.value()))
                .reduce((left, right) -> left + "&" + right).map(all -> "?" + all).orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        // A percent sign that begins no octet stands for itself.
        String mended = text.replaceAll("%(?![0-9a-fA-F]{2})", "%25");
        return URLDecoder.decode(mended, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
