package org.bicorne.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bicorne.OfficeFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Serves in a process of its own, which is then told to stop as systemd does. */
@DisabledOnOs(OS.WINDOWS)
class StopIT {

    private static final int LARGE = 40_000_000;

    @TempDir
    private Path root;

    private Process process;
    private BufferedReader said;

    @BeforeEach
    void serve() throws IOException {
        OfficeFolder.at(Files.createDirectory(root.resolve("office"))).with("a.md", "# A", "", "Text").with("large.bin", new byte[LARGE]);
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"), "-Duser.language=en", "org.bicorne.cli.Bicorne",
                "serve", root.resolve("office").toString(), "--port", "0", "--state", root.resolve("state").toString(), "--access-log").redirectErrorStream(true).start();
        said = process.inputReader(StandardCharsets.UTF_8);
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void endsWhatItBeganAndExitsWithoutAWordOfFailure() throws IOException, InterruptedException {
        int port = port();
        try (Socket quick = ask(port, "GET /a/?q=private HTTP/1.1\r\nHost: a\r\nUser-Agent: Curious/1.0\r\nX-Forwarded-For: 192.0.2.99\r\nConnection: close")) {
            assertThat(quick.getInputStream().readAllBytes()).isNotEmpty();
        }
        int status;
        int received;
        try (Socket slow = ask(port, "GET /large.bin HTTP/1.1\r\nHost: a\r\nConnection: close")) {
            InputStream in = slow.getInputStream();
            received = in.readNBytes(100_000).length;

            process.toHandle().destroy();
            boolean isStopped = process.waitFor(1, TimeUnit.SECONDS);
            received += in.readAllBytes().length;
            process.waitFor(30, TimeUnit.SECONDS);
            status = process.exitValue();

            assertThat(isStopped).isFalse();
        }
        List<String> lines = said.lines().toList();

        assertThat(received).isGreaterThan(LARGE);
        assertThat(status).isZero();
        assertThat(lines).noneMatch(line -> line.contains("WARNING") || line.contains("SEVERE") || line.contains("Exception"));
        assertThat(lines).anyMatch(line -> line.matches("\\S+ \\S+ INFO GET /a/ 200 \\d+ \\d+ ms"));
        assertThat(String.join("\n", lines)).doesNotContain("private", "Curious", "127.0.0.1", "192.0.2.99");
    }

    @Test
    void stopsAtOnceWhenThereIsNothingToEnd() throws IOException, InterruptedException {
        try (Socket idle = new Socket("127.0.0.1", port())) {
            process.toHandle().destroy();

            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(idle.getInputStream().read()).isEqualTo(-1);
        }
    }

    private int port() throws IOException {
        List<String> before = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            before.add(line);
            if (line.contains("http://127.0.0.1:")) {
                return Integer.parseInt(line.replaceAll(".*:(\\d+)/$", "$1"));
            }
        }
        throw new IllegalStateException("it did not start: " + before);
    }

    private static Socket ask(int port, String head) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
