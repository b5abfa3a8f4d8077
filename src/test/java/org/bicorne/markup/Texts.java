package org.bicorne.markup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bicorne.kernel.Language;

/** Short ways for tests to read and show a text. */
final class Texts {

    /** A page that leaves every link as it is written and answers words with their key and arguments. */
    static final Rendering PAGE = new Rendering() {
        @Override
        public Target target(Link link) {
            return link.destination().startsWith("http") ? Target.outside(link.destination()) : Target.inside(link.destination());
        }

        @Override
        public String words(String key, Object... arguments) {
            return Stream.concat(Stream.of(key), Arrays.stream(arguments)).map(String::valueOf).collect(Collectors.joining(" "));
        }
    };

    private Texts() {
    }

    static MarkdownSettings settings(Dialect dialect, Trust trust) {
        return new MarkdownSettings(dialect, trust, Language.FRENCH, Set.of("tube.example.fr"));
    }

    static MarkdownDocument read(String body) {
        return MarkdownDocument.parse(body, settings(Dialect.COMMONMARK, Trust.TRUSTED));
    }

    static MarkdownDocument read(String body, Dialect dialect) {
        return MarkdownDocument.parse(body, settings(dialect, Trust.TRUSTED));
    }

    static MarkdownDocument readUntrusted(String body) {
        return MarkdownDocument.parse(body, settings(Dialect.COMMONMARK, Trust.UNTRUSTED));
    }

    static String html(String body) {
        return read(body).render(PAGE).strip();
    }

    static List<String> problems(MarkdownDocument document) {
        return document.problems().stream().map(problem -> problem.line() + " " + problem.code().code()
                + problem.arguments().stream().map(argument -> " " + argument).collect(Collectors.joining())).toList();
    }

    static List<Path> markdownFilesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md") || file.toString().endsWith(".txt")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's text after its front matter, up to which lines are counted elsewhere. */
    static String bodyOf(Path file) {
        try {
            String text = Files.readString(file).replace("\r\n", "\n");
            int end = text.startsWith("---\n") ? text.indexOf("\n---", 3) : -1;
            int line = end < 0 ? -1 : text.indexOf('\n', end + 1);
            return end < 0 ? text : line < 0 ? "" : text.substring(line + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
