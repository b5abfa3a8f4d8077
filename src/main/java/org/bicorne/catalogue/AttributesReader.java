package org.bicorne.catalogue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bicorne.kernel.Spelling;
import org.bicorne.markup.Fields;
import org.bicorne.markup.FrontMatter;

/** Reads what the office’s vocabulary adds to entries. */
record AttributesReader(EntryFields fields, Vocabulary vocabulary) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(?:\\.\\d{1,30})?");

    Map<String, Object> read(FrontMatter values) {
        FrontMatter written = values.map("attributes");
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (String key : written.keys()) {
            Optional<Vocabulary.Attribute> known = Optional.ofNullable(vocabulary.attributes().get(key));
            if (known.isEmpty()) {
                fields.add(written.line(key), CatalogueFinding.SOFTWARE_ATTRIBUTE_UNKNOWN, Fields.shortened(key),
                        Spelling.nearest(key, vocabulary.attributes().keySet()).orElse("–"));
                continue;
            }
            Optional<Object> value = value(written, key, known.get().kind());
            if (value.isEmpty() && written.filled(key).isPresent()) {
                fields.add(written.line(key), CatalogueFinding.SOFTWARE_ATTRIBUTE_TYPE, key, Fields.shortened(written.filled(key).orElse("")), example(known.get().kind()));
            }
            value.ifPresent(one -> attributes.put(key, one));
        }
        return attributes;
    }

    private static Optional<Object> value(FrontMatter values, String key, Vocabulary.AttributeKind kind) {
        Optional<String> written = values.filled(key);
        return switch (kind) {
            case BOOLEAN -> values.flag(key).map(flag -> flag);
            case STRING -> written.map(text -> text);
            case NUMBER -> written.filter(text -> NUMBER.matcher(text).matches()).map(BigDecimal::new);
            case DATE -> written.flatMap(PartialDate::parse).map(date -> date);
            case URL -> written.filter(EntryFields::isUrl).map(text -> text);
        };
    }

    private static String example(Vocabulary.AttributeKind kind) {
        return switch (kind) {
            case BOOLEAN -> "true, false";
            case STRING -> "“…”";
            case NUMBER -> "12.5";
            case DATE -> "2026-11-23";
            case URL -> "https://…";
        };
    }
}
