package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bicorne.pages.Version;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A site depends on its folder alone: not on the machine, its language, its time zone, nor on how many processors it has. */
class DeterminismIT {

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @EnumSource(Sample.class)
    void aSiteIsTheSameOnAnotherMachine(Sample sample) throws IOException, InterruptedException {
        TreeMap<String, Version> here = contents(BuiltSite.of(sample).folder());

        Path there = temporary.resolve("there");
        build(sample, there, "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1", "-XX:ActiveProcessorCount=1",
                "-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Auckland");

        TreeMap<String, Version> different = contents(there);
        assertThat(different.keySet()).hasSizeGreaterThan(50).isEqualTo(here.keySet());
        different.entrySet().removeAll(here.entrySet());
        assertThat(different).isEmpty();
    }

    private static void build(Sample sample, Path out, String... flags) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(Arrays.asList(flags));
        command.addAll(List.of("-Xmx400m", "-XX:+UseSerialGC", "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.bicorne.cli.Bicorne", "build", sample.folder().toString(), "--out", out.toString(), "--state", out.resolveSibling("state").toString()));
        sample.options().config().ifPresent(config -> command.addAll(List.of("--config", config.toString())));
        Process build = new ProcessBuilder(command).inheritIO().start();

        assertThat(build.waitFor()).isZero();
    }

    private static TreeMap<String, Version> contents(Path folder) throws IOException {
        TreeMap<String, Version> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Version.of(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
