package org.bicorne.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;
import org.bicorne.markup.DecodedText;
import org.bicorne.markup.Dialect;
import org.bicorne.markup.Link;
import org.bicorne.markup.MarkdownDocument;
import org.bicorne.markup.MarkdownSettings;
import org.bicorne.markup.TextFile;
import org.bicorne.markup.TextTable;
import org.bicorne.markup.Trust;

/** Reads what pages and tables tell of the market: tables by the names of their columns, lists of beneficiaries under their headings, lists of names. */
final class MarketListReader {

    private static final long OCTETS_MAX = 4_000_000;
    private static final int ROWS_MAX = 20_000;
    private static final int CELL_CHARACTERS_MAX = 1_000;
    private static final Set<String> PAGES = Set.of("md", "markdown");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(.*?)\\s*#*$");
    private static final Pattern BULLET = Pattern.compile("^\\s{0,3}[-*+]\\s+(.*)$");
    private static final Pattern MARKS = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)|[*_`]{1,3}");
    private static final Pattern BENEFICIARIES = Pattern.compile("(?i)b[ée]n[ée]fici");

    private final String name;
    private final List<MarketList.Software> software = new ArrayList<>();
    private final List<MarketList.Contribution> contributions = new ArrayList<>();
    private final List<MarketList.Beneficiaries> beneficiaries = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    private MarketListReader(String name) {
        this.name = name;
    }

    /** @throws InvalidValue on {@code market-list} when the file is too large or no table of text */
    static MarketList read(Path file) {
        String name = String.valueOf(file.getFileName());
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        MarketListReader reader = new MarketListReader(name);
        try {
            if (Files.size(file) > OCTETS_MAX) {
                throw new InvalidValue("market-list", file + ": " + Files.size(file));
            }
            byte[] octets = Files.readAllBytes(file);
            if (PAGES.contains(extension)) {
                reader.page(TextFile.read(octets).body());
            } else {
                reader.table(DecodedText.of(octets).text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        return new MarketList(name, reader.software, reader.contributions, reader.beneficiaries, reader.unread);
    }

    private void page(String body) {
        MarkdownDocument document = MarkdownDocument.parse(body, new MarkdownSettings(Dialect.COMMONMARK, Trust.UNTRUSTED, Language.FRENCH, Set.of()));
        Map<Integer, String> links = new HashMap<>();
        document.links().forEach(link -> links.merge(link.line(), link.destination(), (first, _) -> first));
        for (TextTable table : document.tables()) {
            Map<MarketColumn, Integer> columns = MarketColumn.in(table.header());
            table.rows().stream().limit(ROWS_MAX).forEach(row -> row(columns, row.cells(), Optional.ofNullable(links.get(row.line())), row.line()));
        }
        lists(body);
    }

    /** Bullets under a heading on beneficiaries name them; other bullets are names of software where the page has no table of any. */
    private void lists(String body) {
        boolean hasTables = !software.isEmpty() || !contributions.isEmpty();
        List<MarketList.Software> named = new ArrayList<>();
        List<String> organisations = new ArrayList<>();
        String heading = "";
        for (String line : body.lines().limit(ROWS_MAX).toList()) {
            Matcher title = HEADING.matcher(line);
            Matcher bullet = BULLET.matcher(line);
            if (title.matches()) {
                close(heading, organisations);
                heading = title.group(1);
            } else if (bullet.matches() && BENEFICIARIES.matcher(heading).find()) {
                organisations.add(plain(bullet.group(1)));
            } else if (bullet.matches()) {
                named.add(MarketList.Software.of(plain(bullet.group(1))));
            }
        }
        close(heading, organisations);
        if (!hasTables && beneficiaries.isEmpty()) {
            software.addAll(named);
        }
    }

    private void close(String heading, List<String> organisations) {
        if (!organisations.isEmpty()) {
            beneficiaries.add(new MarketList.Beneficiaries(heading, organisations));
            organisations.clear();
        }
    }

    private static String plain(String written) {
        return MARKS.matcher(written).replaceAll(match -> match.group(1) == null ? "" : Matcher.quoteReplacement(match.group(1))).strip();
    }

    private void table(String text) {
        List<List<String>> rows = rows(text);
        if (rows.isEmpty()) {
            return;
        }
        Map<MarketColumn, Integer> columns = MarketColumn.in(rows.getFirst());
        boolean isNamesOnly = columns.isEmpty() && rows.stream().allMatch(row -> row.size() == 1);
        if (isNamesOnly) {
            rows.forEach(row -> software.add(MarketList.Software.of(row.getFirst().strip())));
            return;
        }
        for (int i = 1; i < rows.size(); i++) {
            row(columns, rows.get(i), Optional.empty(), i + 1);
        }
    }

    private List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        String head = text.lines().findFirst().orElse("");
        char separator = head.indexOf('\t') >= 0 ? '\t' : head.chars().filter(c -> c == ';').count() > head.chars().filter(c -> c == ',').count() ? ';' : ',';
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true).ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                if (rows.size() > ROWS_MAX) {
                    break;
                }
                rows.add(line.getFields());
            }
        } catch (CsvParseException | IOException e) {
            throw new InvalidValue("market-list", name + ": " + e.getMessage());
        }
        return rows;
    }

    /** Whoever names a company and a subject tells of a contribution. */
    private void row(Map<MarketColumn, Integer> columns, List<String> cells, Optional<String> link, int line) {
        String called = cell(columns, cells, MarketColumn.SOFTWARE);
        if (called.isEmpty()) {
            unread.add(name + ":" + line);
        } else if (columns.containsKey(MarketColumn.COMPANY) && columns.containsKey(MarketColumn.SUBJECT)) {
            String reference = cell(columns, cells, MarketColumn.URL);
            contributions.add(new MarketList.Contribution(cell(columns, cells, MarketColumn.COMPANY), called, cell(columns, cells, MarketColumn.DATE),
                    cell(columns, cells, MarketColumn.SUBJECT), reference.matches("https?://\\S+") ? reference : link.orElse(""), cell(columns, cells, MarketColumn.KIND)));
        } else {
            software.add(new MarketList.Software(called, cell(columns, cells, MarketColumn.NUMBER), yesOrNo(cell(columns, cells, MarketColumn.CRITICAL)),
                    cell(columns, cells, MarketColumn.CATEGORY), cell(columns, cells, MarketColumn.VERSIONS), cell(columns, cells, MarketColumn.CONTRACT),
                    cell(columns, cells, MarketColumn.SINCE), cell(columns, cells, MarketColumn.UNTIL)));
        }
    }

    private static String cell(Map<MarketColumn, Integer> columns, List<String> cells, MarketColumn column) {
        int at = columns.getOrDefault(column, -1);
        String text = at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
        return text.substring(0, Math.min(text.length(), CELL_CHARACTERS_MAX)).replace('\u2019', '\'').replaceAll("[\\u00a0\\u202f\\p{Cntrl}]+", " ");
    }

    private static String yesOrNo(String written) {
        return switch (Slug.of(written).value()) {
            case "oui", "yes", "true", "x", "1", "critique" -> "true";
            case "non", "no", "false", "0" -> "false";
            default -> "";
        };
    }
}
