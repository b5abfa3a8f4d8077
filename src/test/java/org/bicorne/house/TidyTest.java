package org.bicorne.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TidyTest {

    /** Tests that may wait, because a browser or a file system reports when it pleases. */
    private static final Set<String> MAY_SLEEP = Set.of();

    @Test
    void keepsJavaShortNamedAndDocumented() {
        List<Path> files = Stream.of(Sources.MAIN, Sources.TESTS).flatMap(root -> Sources.under(root, ".java").stream()).toList();

        assertThat(files).hasSizeGreaterThan(100);
        assertThat(wrong(files, TidyRules::javaFile)).isEmpty();
    }

    @Test
    void marksEveryPackageAndSaysWhatItIsFor() {
        List<Path> packages = Sources.under(Sources.MAIN, ".java").stream().map(Path::getParent).distinct().map(folder -> folder.resolve("package-info.java")).toList();

        assertThat(packages).hasSizeGreaterThan(5).allMatch(Files::exists);
        assertThat(wrong(packages, TidyRules::packageInfo)).isEmpty();
    }

    @Test
    void letsNoTestSleep() {
        List<Path> tests = Sources.under(Sources.TESTS, ".java").stream().filter(file -> !MAY_SLEEP.contains(file.getFileName().toString())).toList();

        assertThat(tests).isNotEmpty();
        assertThat(wrong(tests, TidyRules::sleeps)).isEmpty();
    }

    @Test
    void keepsTemplatesShortAndInTheirRoom() {
        List<Path> templates = Sources.under(Sources.TEMPLATES, ".jte");

        assertThat(templates).isNotEmpty();
        assertThat(wrongAt(templates, (file, text) -> TidyRules.template(Sources.TEMPLATES.relativize(file), text))).isEmpty();
    }

    @Test
    void keepsStyleSheetsInLayers() {
        List<Path> sheets = Sources.under(Sources.STYLES, ".css");

        assertThat(sheets).isNotEmpty();
        assertThat(wrong(sheets, TidyRules::styleSheet)).isEmpty();
    }

    @Test
    void keepsScriptsSmall() {
        List<Path> scripts = Sources.under(Sources.SCRIPTS, ".js");

        assertThat(scripts).isNotEmpty();
        assertThat(wrong(scripts, TidyRules::script)).isEmpty();
    }

    private static List<String> wrong(List<Path> files, Function<String, List<String>> rule) {
        return wrongAt(files, (_, text) -> rule.apply(text));
    }

    private static List<String> wrongAt(List<Path> files, BiFunction<Path, String, List<String>> rule) {
        return files.stream().flatMap(file -> rule.apply(file, Sources.text(file)).stream().map(wrong -> file + ": " + wrong)).toList();
    }
}
