package org.bicorne.search;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A real OpenSearch in a program of its own, with a class path of its own; tests that need it are left out where its jars cannot be had. */
public record TestOpenSearch(Process process, String address) implements AutoCloseable {

    private static final Path SOURCE = Path.of("src", "test", "opensearch");
    private static final Path CLASS_PATH = Path.of("target", "opensearch.classpath");
    private static final long RESOLVED_WITHIN_MINUTES = 5;
    private static final long CLOSED_WITHIN_SECONDS = 30;

    public static TestOpenSearch start() throws IOException, InterruptedException {
        String classPath = classPath();
        int port = freePort();
        Path folder = Files.createTempDirectory("bicorne-opensearch-").resolve("nodes");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", classPath, SOURCE.resolve("Cluster.java").toString(),
                folder.toString(), String.valueOf(port)).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        StringBuilder said = new StringBuilder();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.endsWith(" ready") || line.equals("ready")) {
                Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(_ -> {}));
                return new TestOpenSearch(process, "http://127.0.0.1:" + port);
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("OpenSearch did not start:\n" + said);
    }

    /** Found once by Maven: the jars are not on the class path of the tests, whose Lucene is another. */
    private static String classPath() throws IOException, InterruptedException {
        Path file = CLASS_PATH.toAbsolutePath();
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            int status = -1;
            try {
                Process maven = new ProcessBuilder("mvn", "-q", "-B", "-f", SOURCE.resolve("pom.xml").toString(), "dependency:build-classpath",
                        "-Dmdep.outputFile=" + file).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
                status = maven.waitFor(RESOLVED_WITHIN_MINUTES, TimeUnit.MINUTES) ? maven.exitValue() : -1;
            } catch (IOException _) {
                Assumptions.abort("There is no mvn to fetch OpenSearch with");
            }
            Assumptions.assumeTrue(status == 0, "The jars of OpenSearch cannot be fetched");
        }
        String classPath = Files.readString(file).strip();
        Assumptions.assumeTrue(List.of(classPath.split(File.pathSeparator)).stream().allMatch(jar -> Files.exists(Path.of(jar))), "Jars of OpenSearch are gone");
        return classPath;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** It ends when nobody holds its input. */
    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(CLOSED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
