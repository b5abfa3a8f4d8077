package org.bicorne.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Smaller variants of photographs, made once and kept in a folder that may be lost. */
public final class VariantStore {

    private static final System.Logger LOG = System.getLogger(VariantStore.class.getName());

    /** In memory at once; small photographs are decoded side by side, a large one alone. */
    private static final int MILLIONS_OF_POINTS_MAX = 20;

    /** Of former variants; what is beyond waits for the next time. */
    private static final int PRUNED_AT_ONCE_MAX = 100_000;

    /** A variant, or one that was never finished. */
    private static final Pattern NAME = Pattern.compile("([a-z][0-9a-f]{12})-\\d{3,4}\\.jpg(\\.[0-9a-f-]{36}\\.writing)?");

    private final Path folder;
    private final Semaphore memory = new Semaphore(MILLIONS_OF_POINTS_MAX, true);
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Set<String> impossible = ConcurrentHashMap.newKeySet();

    private VariantStore(Path folder) {
        this.folder = folder;
    }

    /** @param state the folder of what can be rebuilt; a folder for images is made in it with the first of them */
    public static VariantStore in(Path state) {
        return new VariantStore(state.toAbsolutePath().resolve("images"));
    }

    /**
     * The file of a variant, made now with all others of its photograph if it is not there.
     *
     * @return empty when the photograph cannot be read after all: then it is to be given as it is
     */
    public Optional<Path> file(Variant variant, Path photograph, ImageHeader header) {
        if (!header.variantWidths().contains(variant.width())) {
            return Optional.empty();
        }
        Path file = place(variant);
        if (Files.exists(file)) {
            return Optional.of(file);
        }
        synchronized (locks.computeIfAbsent(variant.key(), _ -> new Object())) {
            if (!Files.exists(file) && !impossible.contains(variant.key())) {
                make(variant, photograph, header);
            }
        }
        locks.remove(variant.key());
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    /**
     * Deletes the variants of photographs that are no longer there, or are others now.
     *
     * @param photographs gives the keys of those that are there; asked only when there are variants
     * @param since what was made after this time is kept: another program may know a photograph that this one does not know yet
     */
    public void prune(Supplier<Set<String>> photographs, Instant since) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Set<String> keys = photographs.get();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.filter(file -> isFormer(file, keys)).limit(PRUNED_AT_ONCE_MAX).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "Former images could not be deleted: " + e);
        }
    }

    /** Whether this is a file of ours that none of these photographs needs. */
    private static boolean isFormer(Path file, Set<String> keys) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() && (name.group(2) != null || !keys.contains(name.group(1)));
    }

    private void make(Variant variant, Path photograph, ImageHeader header) {
        int permits = Math.min(header.millionsDecoded(), MILLIONS_OF_POINTS_MAX);
        memory.acquireUninterruptibly(permits);
        try {
            Map<Integer, byte[]> encoded = Encoder.variants(photograph, header);
            for (Map.Entry<Integer, byte[]> one : encoded.entrySet()) {
                keep(new Variant(variant.image(), variant.key(), one.getKey()), one.getValue());
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            impossible.add(variant.key());
            LOG.log(System.Logger.Level.WARNING, variant.image() + " cannot be made smaller and is given as it is: " + e);
        } finally {
            memory.release(permits);
        }
    }

    /** Written aside, then put in place: whoever looks sees a whole file or none. */
    private void keep(Variant variant, byte[] octets) {
        Path file = place(variant);
        try {
            Files.createDirectories(file.getParent());
            Path aside = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".writing");
            Files.write(aside, octets);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The state folder cannot be written", e);
        }
    }

    /** Equal photographs share their variants. */
    private Path place(Variant variant) {
        return folder.resolve(variant.key().substring(0, 3)).resolve(variant.name());
    }
}
