package org.bicorne.catalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.JsonList;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.RssFeed;
import org.jspecify.annotations.Nullable;

/** The files under {@code /data/} that programs have read from France’s catalogue for years, in their names and shapes. Source: spec catalogue.md, 1.6. */
record SillFiles(Around around) {

    private static final String FOLDER = "/data/";
    private static final int ITEMS = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    List<Page> pages() {
        SillShapes shapes = new SillShapes(around);
        SoftwareFiles files = new SoftwareFiles(around);
        return List.of(list("sill.json", shapes::historic), list("catalogi.json", shapes::first), list("v2/catalogi.json", shapes::second),
                files.streamed(new WebAddress(FOLDER + "sill.tsv"), MediaType.ofExtension("tsv"), (_, out) -> table(out)),
                files.streamed(new WebAddress(FOLDER + "latest-sill.xml"), RssFeed.TYPE, (_, out) -> out.write(latest())));
    }

    private Page list(String name, Function<Software, Map<String, @Nullable Object>> shape) {
        return new SoftwareFiles(around).streamed(new WebAddress(FOLDER + name), MediaType.JSON, (_, out) -> {
            JsonList list = new JsonList(out);
            for (Software one : around.shelf().all()) {
                list.add(shape.apply(one));
            }
            list.end();
        });
    }

    private void table(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder("Logiciel\tVersion\tLicence\tAjouté\n");
        around.shelf().all().stream().filter(Shelf::isCurrent).forEach(one -> text.append(cell(one.name())).append('\t').append(cell(one.recommendation().minimum().orElse(""))).append('\t')
                .append(cell(one.licence().orElse(""))).append('\t').append(Shelf.added(one).map(date -> DAY.format(date.first())).orElse("")).append('\n'));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }

    private byte[] latest() {
        Language language = Language.FRENCH;
        List<RssFeed.Item> items = around.shelf().all().stream().filter(one -> Shelf.added(one).isPresent() && Shelf.isCurrent(one))
                .sorted(Comparator.comparing((Software one) -> Shelf.added(one).orElseThrow()).reversed()).limit(ITEMS).map(one -> {
                    ZonedDateTime moment = Shelf.added(one).orElseThrow().first().atStartOfDay(around.zone());
                    String url = around.absolute(around.at(one.address(), around.first()));
                    return new RssFeed.Item(one.name(), url, url, Around.in(one.texts().summary(), language).orElse(""), moment.toInstant());
                }).toList();
        String title = around.words(language).text("catalogue.title-of.new") + " – " + around.content().site().name().in(language);
        return new RssFeed(title, around.absolute(around.at(Around.CATALOGUE, around.first())), title, items).octets();
    }
}
