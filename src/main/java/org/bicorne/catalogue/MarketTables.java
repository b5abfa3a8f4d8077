package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Collectors;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.WebAddress;
import org.bicorne.markup.Typography;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.TableView;

/** The parts of the market as tables: the same rows for pages and for files. */
record MarketTables(Around around, Language language) {

    /** From so many rows on, a table scrolls under its head and can be filtered. */
    private static final int ROWS_FOR_FILTER_MIN = 30;

    /** More rows are not shown on a page; the file has them all. */
    private static final int ROWS_SHOWN_MAX = 5_000;

    /** What the market has tables of. */
    enum Part {
        CONTRACTS, SOFTWARE, BENEFICIARIES, STUDIES, CONTRIBUTIONS;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        WebAddress address() {
            return MarketPages.MARKET.child(key() + "/");
        }

        List<String> columns() {
            return switch (this) {
                case CONTRACTS -> List.of("contract", "kind", "holder", "subcontractors", "buyer", "since", "until", "url");
                case SOFTWARE -> List.of("software", "contract", "number", "category", "versions", "critical", "since", "until");
                case BENEFICIARIES -> List.of("organisation", "contract", "since", "until");
                case STUDIES -> List.of("title", "date", "contract", "software", "url");
                case CONTRIBUTIONS -> List.of("software", "company", "date", "subject", "kind", "url");
            };
        }
    }

    /** A cell: what it says, an address of a page where it leads, a date for machines. */
    record Cell(String text, String href, Optional<PartialDate> date) {

        boolean isTold() {
            return !text.isBlank() || !href.isEmpty() || date.isPresent();
        }

        static Cell of(String text) {
            return new Cell(text, "", Optional.empty());
        }

        static final Cell EMPTY = of("");
    }

    List<List<Cell>> rows(Part part) {
        Market market = around.market();
        return switch (part) {
            case CONTRACTS -> market.contracts().stream().map(one -> List.of(Cell.of(one.name().in(language)), Cell.of(words().text("market.kind." + one.kind().key())),
                    one.holder().map(this::organisation).orElse(Cell.EMPTY), Cell.of(one.subcontractors().stream().map(name -> organisation(name).text()).collect(Collectors.joining(", "))),
                    one.buyer().map(this::organisation).orElse(Cell.EMPTY), date(one.since()), date(one.until()), url(one.url()))).toList();
            case SOFTWARE -> market.software().stream().map(one -> List.of(software(one.name(), one.entry()), contracts(one.contracts()), Cell.of(one.number().orElse("")),
                    Cell.of(set(one.category().orElse(""))), Cell.of(one.versions().orElse("")), Cell.of(one.isCritical() ? words().text("market.critical.yes") : ""),
                    date(one.since()), date(one.until()))).toList();
            case BENEFICIARIES -> beneficiaries();
            case STUDIES -> market.studies().stream().map(one -> List.of(Cell.of(set(one.title().in(language))), date(one.date()), contracts(one.contract().stream().toList()),
                    Cell.of(one.software().stream().map(Market.Named::name).collect(Collectors.joining(", "))), url(one.url()))).toList();
            case CONTRIBUTIONS -> market.contributions().stream().map(one -> List.of(software(one.software().name(), one.software().entry()), organisation(one.company()), date(one.date()),
                    Cell.of(set(one.subject())), Cell.of(words().text("market.gift." + one.kind().key())), url(one.url()))).toList();
        };
    }

    private List<List<Cell>> beneficiaries() {
        List<List<Cell>> rows = new ArrayList<>();
        around.market().contracts().forEach(contract -> contract.beneficiaries().forEach(one ->
                rows.add(List.of(organisation(one.organisation()), Cell.of(contract.name().in(language)), date(one.since()), date(one.until())))));
        return rows;
    }

    /** Columns of which nobody wrote anything are left out. */
    TableView table(Part part) {
        List<List<Cell>> all = rows(part);
        List<Integer> told = IntStream.range(0, part.columns().size()).filter(at -> all.stream().anyMatch(row -> row.get(at).isTold())).boxed().toList();
        List<TableView.Column> columns = told.stream().map(at -> new TableView.Column(words().text("market.column." + part.columns().get(at)), false, null)).toList();
        List<List<TableView.Cell>> rows = all.stream().limit(ROWS_SHOWN_MAX).map(row -> told.stream().map(at -> shown(row.get(at))).toList()).toList();
        Optional<String> rest = all.size() <= ROWS_SHOWN_MAX ? Optional.empty() : Optional.of(words().text("content.table.rest", words().number(ROWS_SHOWN_MAX), words().number(all.size())));
        return new TableView(words(), "market-" + part.key(), words().text("market.part." + part.key()), columns, rows, part != Part.BENEFICIARIES && part != Part.CONTRIBUTIONS, Optional.empty(),
                new PageLink("CSV", MarketPages.csv(part).encoded()), rest, false, all.size() >= ROWS_FOR_FILTER_MIN);
    }

    private TableView.Cell shown(Cell cell) {
        return cell.date().isPresent() ? TableView.Cell.date(around.date(cell.date().get(), language).text(), cell.date().get().toString())
                : cell.href().isEmpty() ? TableView.Cell.of(cell.text()) : TableView.Cell.link(cell.text(), cell.href());
    }

    private Messages words() {
        return around.words(language);
    }

    private String set(String text) {
        return Typography.of(language).apply(text);
    }

    private Cell software(String name, Optional<Slug> entry) {
        return new Cell(name, entry.map(slug -> around.at(Around.CATALOGUE.child(slug + "/"), language).encoded()).orElse(""), Optional.empty());
    }

    private Cell organisation(String written) {
        PageLink link = around.organisation(written, language);
        return new Cell(link.title(), link.href(), Optional.empty());
    }

    private Cell contracts(List<Slug> ids) {
        return Cell.of(ids.stream().flatMap(id -> around.market().contract(id).stream()).map(one -> one.name().in(language)).collect(Collectors.joining(", ")));
    }

    private static Cell date(Optional<PartialDate> date) {
        return new Cell(date.map(PartialDate::toString).orElse(""), "", date);
    }

    private static Cell url(Optional<String> url) {
        return url.map(address -> new Cell(SoftwareSheet.shown(address), address, Optional.empty())).orElse(Cell.EMPTY);
    }
}
