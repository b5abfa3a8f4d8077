package org.bicorne.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bicorne.kernel.Language;
import org.bicorne.ui.DateLine;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.SoftwareView;

/** What other sources say of a software, field by field. */
record OriginRows(Around around, Software software, Language language) {

    private static final int VALUES_MAX = 6;

    List<SoftwareView.Origin> rows() {
        Messages words = around.words(language);
        List<SoftwareView.Origin> rows = new ArrayList<>();
        for (SourceAnswer answer : around.answers().of(software.slug())) {
            LocalDate day = LocalDate.ofInstant(answer.askedAt(), around.zone());
            PageLink source = new PageLink(words.text("catalogue.source." + SoftwareSearch.word(answer.source())), answer.url().flatMap(SoftwareSheet::web).orElse(""));
            answer.values().forEach((field, values) -> rows.add(new SoftwareView.Origin(words.text("catalogue.field." + SoftwareSearch.word(field)), source,
                    values.stream().limit(VALUES_MAX).map(value -> value.replaceFirst("\t.*$", "")).collect(Collectors.joining(", ")), new DateLine(words.date(day), day.toString()))));
            answer.failure().ifPresent(why -> rows.add(new SoftwareView.Origin(words.text("catalogue.origin.last"), source, words.text("catalogue.origin.failed", why), new DateLine(words.date(day), day.toString()))));
        }
        return rows;
    }
}
