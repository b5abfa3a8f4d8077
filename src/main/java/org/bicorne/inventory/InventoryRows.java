package org.bicorne.inventory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bicorne.kernel.InvalidValue;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of an inventory that another program wrote, as CSV or as a JSON array, one at a time: the file may be larger than the memory. */
final class InventoryRows {

    private static final int FIELDS_MAX = 200;
    private static final int FIELD_CHARACTERS_MAX = 1_000_000;
    private static final long RECORD_OCTETS_MAX = 4_000_000;

    private final Path file;

    InventoryRows(Path file) {
        this.file = file;
    }

    /** Takes a row. */
    @FunctionalInterface
    interface Taker {

        /**
         * @param line where it begins; of a JSON array the number of the object
         * @param cells by the name of the column as {@link HandRow#column} knows it; empty ones are left out
         */
        void take(long line, Map<String, String> cells);
    }

    /** @throws InvalidValue on {@code inventory} when the file is neither */
    void forEach(UnaryOperator<String> column, Taker taker) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reader.mark(4);
            int first = reader.read();
            boolean isMarked = first == '\uFEFF';
            int start = isMarked ? reader.read() : first;
            reader.reset();
            if (isMarked) {
                reader.read();
            }
            if (start == '[') {
                json(reader, column, taker);
            } else {
                csv(reader, column, taker);
            }
        } catch (CsvParseException | JacksonException e) {
            throw new InvalidValue("inventory", file + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static void csv(BufferedReader reader, UnaryOperator<String> column, Taker taker) throws IOException {
        CsvRecordHandler handler = CsvRecordHandler.builder().maxFields(FIELDS_MAX).maxFieldSize(FIELD_CHARACTERS_MAX).maxRecordSize((int) RECORD_OCTETS_MAX).build();
        try (CsvReader<CsvRecord> records = CsvReader.builder().skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true).allowExtraCharsAfterClosingQuote(true)
                .build(handler, reader)) {
            List<String> columns = List.of();
            for (CsvRecord record : records) {
                if (columns.isEmpty()) {
                    columns = record.getFields().stream().map(String::strip).map(column).toList();
                    continue;
                }
                Map<String, String> cells = HashMap.newHashMap(columns.size());
                for (int i = 0; i < Math.min(columns.size(), record.getFieldCount()); i++) {
                    put(cells, columns.get(i), record.getField(i));
                }
                taker.take(record.getStartingLineNumber(), cells);
            }
        }
    }

    private static void json(BufferedReader reader, UnaryOperator<String> column, Taker taker) {
        long number = 0;
        try (JsonParser parser = JsonMapper.shared().createParser(reader)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonNode object = parser.readValueAsTree();
                Map<String, String> cells = new HashMap<>();
                object.forEachEntry((name, value) -> put(cells, column.apply(name), value.isNull() ? "" : value.isValueNode() ? value.asString() : words(value)));
                taker.take(++number, cells);
            }
        }
    }

    /** A list of topics. */
    private static String words(JsonNode list) {
        StringBuilder words = new StringBuilder();
        list.forEach(word -> words.append(words.isEmpty() ? "" : ",").append(word.isValueNode() ? word.asString() : ""));
        return words.toString();
    }

    /** Of two columns of one meaning the first counts. */
    private static void put(Map<String, String> cells, String column, String cell) {
        String text = cell.strip();
        if (!text.isEmpty()) {
            cells.putIfAbsent(column, text);
        }
    }
}
