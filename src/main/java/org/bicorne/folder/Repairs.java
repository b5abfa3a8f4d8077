package org.bicorne.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Fix;

/**
 * Writes the safe changes that findings offer into the office's files. A file is written aside, then put in place; what no change
 * names stays as it is to the octet: line ends, byte order mark, last line.
 */
public final class Repairs {

    private static final Comparator<Finding> BY_PLACE_OF_FIX = Comparator.comparing((Finding finding) -> finding.fix().map(Fix::line).orElse(0))
            .thenComparing(finding -> finding.fix().map(Fix::column).orElse(0));

    private final Path root;
    private final boolean isTrial;

    /** @param isTrial whether nothing is written */
    public Repairs(Path root, boolean isTrial) {
        this.root = root;
        this.isTrial = isTrial;
    }

    /**
     * Makes every change that can be made: one that no longer finds its words, or that touches another one, is left for the next time.
     *
     * @return the findings that were mended, in their order
     */
    public List<Finding> make(List<Finding> findings) {
        Map<FilePath, List<Finding>> byFile = new TreeMap<>();
        findings.stream().filter(finding -> finding.fix().isPresent())
                .forEach(finding -> byFile.computeIfAbsent(finding.file(), _ -> new ArrayList<>()).add(finding));
        List<Finding> made = new ArrayList<>();
        byFile.forEach((file, fixable) -> made.addAll(make(file, fixable)));
        return made;
    }

    private List<Finding> make(FilePath file, List<Finding> findings) {
        try {
            Path real = root.resolve(file.value()).toRealPath();
            if (!real.startsWith(root.toRealPath())) {
                return List.of();
            }
            Optional<String> text = decoded(Files.readAllBytes(real));
            if (text.isEmpty()) {
                return List.of();
            }
            Draft draft = new Draft(text.get());
            List<Finding> made = findings.stream().sorted(BY_PLACE_OF_FIX).filter(finding -> finding.fix().filter(draft::take).isPresent()).toList();
            if (!isTrial && !made.isEmpty()) {
                write(real, draft.text());
            }
            return made;
        } catch (IOException e) {
            // A file that cannot be read or written has a finding of its own; the others are still mended.
            return List.of();
        }
    }

    private static Optional<String> decoded(byte[] octets) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static void write(Path file, String text) throws IOException {
        Path aside = file.resolveSibling("." + file.getFileName() + ".mending");
        try {
            Files.writeString(aside, text);
            PosixFileAttributeView permissions = Files.getFileAttributeView(aside, PosixFileAttributeView.class);
            if (permissions != null) {
                permissions.setPermissions(Files.getPosixFilePermissions(file));
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** A file's text that changes from its beginning to its end. */
    private static final class Draft {
        private final String before;
        private final String lineEnd;
        private final StringBuilder after = new StringBuilder();
        private int line = 1;
        private int lineStart;
        private int copiedTo;

        Draft(String before) {
            this.before = before;
            this.lineStart = before.startsWith("\ufeff") ? 1 : 0;
            this.lineEnd = before.contains("\r\n") ? "\r\n" : before.indexOf('\r') >= 0 && before.indexOf('\n') < 0 ? "\r" : "\n";
        }

        /** Whether the change could be made; changes come in the order of their places. */
        boolean take(Fix fix) {
            while (line < fix.line()) {
                int next = nextLine(lineStart);
                if (next < 0) {
                    return false;
                }
                lineStart = next;
                line++;
            }
            int at = lineStart + fix.column() - 1;
            boolean isThere = line == fix.line() && at >= copiedTo && before.startsWith(fix.before(), at);
            if (isThere) {
                after.append(before, copiedTo, at).append(fix.after().replace("\n", lineEnd));
                copiedTo = at + fix.before().length();
            }
            return isThere;
        }

        private int nextLine(int from) {
            for (int at = from; at < before.length(); at++) {
                if (before.charAt(at) == '\n') {
                    return at + 1;
                }
                if (before.charAt(at) == '\r') {
                    return before.startsWith("\n", at + 1) ? at + 2 : at + 1;
                }
            }
            return -1;
        }

        String text() {
            return after + before.substring(copiedTo);
        }
    }
}
