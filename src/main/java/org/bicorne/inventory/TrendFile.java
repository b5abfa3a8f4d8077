package org.bicorne.inventory;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bicorne.inventory.Inspection.KnownFile;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.CsvLine;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;

/** How good practice grew, body by body, as a CSV. */
record TrendFile(Around around) {

    static final WebAddress ADDRESS = new WebAddress("/code/trend.csv");

    /** The names of its columns. */
    static final List<String> HEAD = Stream.concat(Stream.of("day", "organisation", "repositories", "active", "licence", "inspected"), Arrays.stream(KnownFile.values()).map(FacetWords::file)).toList();

    /** Nothing where nobody has crawled. */
    List<Page> pages() {
        return around.crawled().map(state -> new ListFiles(around).streamed(ADDRESS, MediaType.CSV, (_, out) -> write(state, out))).stream().toList();
    }

    private static void write(InventoryState state, OutputStream out) throws IOException {
        out.write(CsvLine.of(HEAD).getBytes(StandardCharsets.UTF_8));
        for (TrendPoint point : state.trend()) {
            List<String> cells = new ArrayList<>(List.of(point.day().toString(), point.body(), String.valueOf(point.repositories()), String.valueOf(point.active()),
                    String.valueOf(point.licensed()), String.valueOf(point.inspected())));
            for (KnownFile file : KnownFile.values()) {
                cells.add(String.valueOf(point.files().getOrDefault(file, 0L)));
            }
            out.write(CsvLine.of(cells).getBytes(StandardCharsets.UTF_8));
        }
    }
}
