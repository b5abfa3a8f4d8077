package org.bicorne.publiccode;

import static org.bicorne.publiccode.PubliccodeFinding.PUBLICCODE_DEPRECATED;
import static org.bicorne.publiccode.PubliccodeFinding.PUBLICCODE_DEPRECATED_CODE;
import static org.bicorne.publiccode.PubliccodeFinding.PUBLICCODE_SECTION_LOWER_CASE;
import static org.bicorne.publiccode.PubliccodeFinding.PUBLICCODE_SECTION_TWICE;

import java.util.Optional;

/** The section of Italy, the only country that has one: {@code IT}, formerly {@code it}. Source: spec publiccode.md, 1.2 and 1.3. */
final class ItalianSection {

    private static final String NEW = "IT";
    private static final String OLD = "it";

    private ItalianSection() {}

    static void check(Content.Fields root, Results results) {
        boolean hasOld = root.field(OLD).isPresent();
        boolean hasNew = root.field(NEW).isPresent();
        if (hasOld) {
            results.add(PUBLICCODE_SECTION_LOWER_CASE, KeyPath.of(OLD), NEW);
        }
        if (hasOld && hasNew) {
            results.add(PUBLICCODE_SECTION_TWICE, KeyPath.of(OLD), NEW);
        }
        String written = hasNew ? NEW : OLD;
        Content.Fields section = root.section(written);
        if (section.field("conforme").isPresent()) {
            results.named(PUBLICCODE_DEPRECATED, KeyPath.of(written + ".conforme"), NEW + ".conforme", "");
        }
        Optional<String> code = section.section("riuso").text("codiceIPA").filter(value -> !value.isEmpty() && Tables.ItalianCodes.has(value));
        code.ifPresent(value -> results.named(PUBLICCODE_DEPRECATED_CODE, KeyPath.of(written + ".riuso.codiceIPA"), NEW + ".riuso.codiceIPA", value));
    }
}
