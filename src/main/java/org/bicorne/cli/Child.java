package org.bicorne.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Another program, started and measured. */
final class Child {

    private static final Path TIME = Path.of("/usr/bin/time");

    private Child() {}

    /** What a command took: seconds by the clock, seconds of processor, megabytes at most. */
    record Cost(double wall, double cpu, double megabytes) {}

    static boolean isThere(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream((path + ":/usr/sbin").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** @throws IOException when the program is not installed */
    static void need(String program, String debianPackage) throws IOException {
        if (!isThere(program)) {
            throw new IOException(program + " is not installed; on Debian: apt-get install " + debianPackage);
        }
    }

    /** Runs a command to its end, measured by GNU time. */
    static Cost measured(Path log, String... command) throws IOException, InterruptedException {
        if (!Files.isExecutable(TIME)) {
            throw new IOException("GNU time is not installed; on Debian: apt-get install time");
        }
        List<String> timed = new ArrayList<>(List.of(TIME.toString(), "-f", "%e %U %S %M", "-o", log.toString()));
        timed.addAll(List.of(command));
        run(log.resolveSibling("output.log"), timed);
        String[] cost = Files.readAllLines(log).getLast().split(" ");
        return new Cost(Double.parseDouble(cost[0]), Double.parseDouble(cost[1]) + Double.parseDouble(cost[2]), Double.parseDouble(cost[3]) / 1024);
    }

    /** What a command prints. */
    static String output(Path log, String... command) throws IOException, InterruptedException {
        run(log, List.of(command));
        return Files.readString(log);
    }

    private static void run(Path log, List<String> command) throws IOException, InterruptedException {
        int status = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + Files.readString(log));
        }
    }

    /** Of all threads of this program so far: what a busy machine leaves as it is. */
    static double cpuSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e9;
    }

    static Cost median(List<Cost> costs) {
        return new Cost(middle(costs.stream().map(Cost::wall).toList()), middle(costs.stream().map(Cost::cpu).toList()),
                middle(costs.stream().map(Cost::megabytes).toList()));
    }

    static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
