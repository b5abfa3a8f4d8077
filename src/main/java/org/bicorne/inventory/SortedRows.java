package org.bicorne.inventory;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * The rows of an inventory in the order of their keys, those of one key in the order of the file: a database takes a million of them many times faster so
 * than in any other order, and all rows of one repository come together. More than fit into the memory are put aside in files.
 */
final class SortedRows implements AutoCloseable {

    /** Of the rows in memory; their objects take about as much again. */
    private static final int RUN_OCTETS_MAX = 24_000_000;

    /** As databases compare them. */
    private static final Comparator<Kept> ORDER = Comparator.comparing(Kept::key, Arrays::compareUnsigned);

    private final int runOctetsMax;
    private final List<Kept> run = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> columns = new ArrayList<>();
    private int octets;

    SortedRows() {
        this(RUN_OCTETS_MAX);
    }

    SortedRows(int runOctetsMax) {
        this.runOctetsMax = runOctetsMax;
    }

    /** @param line where it begins in its file */
    record Row(long line, Map<String, String> cells) {}

    private record Kept(byte[] key, byte[] row) {}

    /** Some that were put aside, the first of which is next. */
    private record Run(int number, Iterator<Kept> rest, Kept next) {

        static final Comparator<Run> FIRST = Comparator.comparing(Run::next, ORDER).thenComparing(Run::number);
    }

    void add(String key, Row row) {
        Kept kept = new Kept(key.getBytes(StandardCharsets.UTF_8), written(row));
        run.add(kept);
        octets += kept.key().length + kept.row().length;
        if (octets > runOctetsMax) {
            putAside();
        }
    }

    /** All rows of a key together, key after key; once only. */
    void forEachKey(Consumer<List<Row>> action) {
        try (Opened opened = new Opened()) {
            List<Row> same = new ArrayList<>();
            byte[] key = {};
            for (Kept next = opened.next(); next.row().length > 0; next = opened.next()) {
                if (!same.isEmpty() && !Arrays.equals(key, next.key())) {
                    action.accept(List.copyOf(same));
                    same.clear();
                }
                key = next.key();
                same.add(read(next.row()));
            }
            if (!same.isEmpty()) {
                action.accept(List.copyOf(same));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] written(Row row) {
        ByteArrayOutputStream octetsOfRow = new ByteArrayOutputStream(400);
        try (DataOutputStream out = new DataOutputStream(octetsOfRow)) {
            out.writeLong(row.line());
            out.writeInt(row.cells().size());
            for (Map.Entry<String, String> cell : row.cells().entrySet()) {
                out.writeInt(numbers.computeIfAbsent(cell.getKey(), this::numbered));
                byte[] text = cell.getValue().getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octetsOfRow.toByteArray();
    }

    private int numbered(String column) {
        columns.add(column);
        return columns.size() - 1;
    }

    private Row read(byte[] written) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
            long line = in.readLong();
            int size = in.readInt();
            Map<String, String> cells = HashMap.newHashMap(size);
            for (int i = 0; i < size; i++) {
                String column = columns.get(in.readInt());
                cells.put(column, new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            }
            return new Row(line, cells);
        }
    }

    private void putAside() {
        run.sort(ORDER);
        try {
            Path file = Files.createTempFile("bicorne-rows-", ".run");
            files.add(file);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
                for (Kept kept : run) {
                    out.writeInt(kept.key().length);
                    out.write(kept.key());
                    out.writeInt(kept.row().length);
                    out.write(kept.row());
                }
                out.writeInt(-1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run.clear();
        octets = 0;
    }

    /** All runs, those of files and that in memory, as one. */
    private final class Opened implements AutoCloseable {

        private static final Kept END = new Kept(new byte[0], new byte[0]);

        private final List<DataInputStream> streams = new ArrayList<>();
        private final PriorityQueue<Run> runs = new PriorityQueue<>(Run.FIRST);

        Opened() throws IOException {
            run.sort(ORDER);
            offer(files.size(), run.iterator());
            for (int i = 0; i < files.size(); i++) {
                DataInputStream stream = new DataInputStream(new BufferedInputStream(Files.newInputStream(files.get(i)), 1 << 16));
                streams.add(stream);
                offer(i, aside(stream));
            }
        }

        private void offer(int number, Iterator<Kept> rest) {
            if (rest.hasNext()) {
                runs.add(new Run(number, rest, rest.next()));
            }
        }

        Kept next() {
            Run first = runs.poll();
            if (first == null) {
                return END;
            }
            offer(first.number(), first.rest());
            return first.next();
        }

        @Override
        public void close() throws IOException {
            for (DataInputStream stream : streams) {
                stream.close();
            }
        }
    }

    private static Iterator<Kept> aside(DataInputStream stream) throws IOException {
        return new Iterator<>() {

            private int length = stream.readInt();

            @Override
            public boolean hasNext() {
                return length >= 0;
            }

            @Override
            public Kept next() {
                try {
                    byte[] key = stream.readNBytes(length);
                    byte[] row = stream.readNBytes(stream.readInt());
                    length = stream.readInt();
                    return new Kept(key, row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    @Override
    public void close() {
        run.clear();
        files.forEach(file -> file.toFile().delete());
        files.clear();
    }
}
