package org.bicorne.folder;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bicorne.folder.RemoteCopy.Failed;
import org.bicorne.folder.RemoteCopy.Pulled;
import org.bicorne.folder.RemoteCopy.Taken;
import org.bicorne.folder.RemoteCopy.Why;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository behind a plain web server ("dumb" HTTP), which wants to know who asks. */
class RemoteOverHttpTest extends CommittedFolder {

    @TempDir
    Path state;

    private final List<String> asked = new ArrayList<>();
    private Optional<HttpServer> server = Optional.empty();

    @BeforeEach
    void serve() throws IOException, GitAPIException {
        write("index.md", "# Office\n");
        commit("One");
        Path git = root.resolve(".git");
        Files.createDirectories(git.resolve("info"));
        Files.writeString(git.resolve("info/refs"), ObjectId.toString(this.git.orElseThrow().getRepository().resolve(Constants.HEAD)) + "\trefs/heads/main\n");
        server = Optional.of(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        server.get().createContext("/office.git/", exchange -> answer(exchange, git));
        server.get().createContext("/moved.git/", exchange -> redirect(exchange, "http://localhost:" + server.get().getAddress().getPort()));
        server.get().createContext("/renamed.git/", exchange -> redirect(exchange, ""));
        server.get().start();
    }

    @AfterEach
    void stop() {
        server.ifPresent(started -> started.stop(0));
    }

    private void answer(HttpExchange exchange, Path git) throws IOException {
        asked.add(exchange.getRequestURI().getPath());
        Optional<String> login = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
        Path file = git.resolve(exchange.getRequestURI().getPath().substring("/office.git/".length())).normalize();
        byte[] octets = file.startsWith(git) && Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        if (login.filter(basic("ada", "s3cret")::equals).isEmpty()) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"forge\"");
            exchange.sendResponseHeaders(401, -1);
        } else if (octets.length == 0) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            exchange.sendResponseHeaders(200, octets.length);
            exchange.getResponseBody().write(octets);
        }
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String origin) throws IOException {
        String to = exchange.getRequestURI().toString().replaceFirst("/(?:moved|renamed)\\.git/", "/office.git/");
        exchange.getResponseHeaders().set("Location", origin + to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private Pulled pull(String login, String name, Optional<String> token) {
        RemoteAddress address = RemoteAddress.of("http://" + login + "127.0.0.1:" + server.orElseThrow().getAddress().getPort() + "/" + name);
        RemoteCopy.Surroundings around = new RemoteCopy.Surroundings(Clock.systemUTC(), variable -> token.filter(_ -> variable.equals("BICORNE_REMOTE_TOKEN")));
        return new RemoteCopy(address, Optional.of("main"), state.resolve("copy")).pull(around);
    }

    private static Why why(Pulled pulled) {
        return pulled instanceof Failed failed ? failed.why() : Why.OTHER;
    }

    @Test
    void asksWithThePasswordOfTheAddress() {
        assertThat(pull("ada:s3cret@", "office.git", Optional.empty())).isInstanceOf(Taken.class);
    }

    @Test
    void asksWithTheTokenOfTheEnvironment() {
        assertThat(pull("ada@", "office.git", Optional.of("s3cret"))).isInstanceOf(Taken.class);
    }

    @Test
    void saysThatItWasRefused() {
        assertThat(why(pull("ada:wrong@", "office.git", Optional.empty()))).isEqualTo(Why.REFUSED);
    }

    @Test
    void saysThatThereIsNoRepository() {
        assertThat(why(pull("ada:s3cret@", "other.git", Optional.empty()))).isEqualTo(Why.MISSING);
    }

    @Test
    void followsARepositoryThatHasAnotherNameOnItsHost() {
        assertThat(pull("ada:s3cret@", "renamed.git", Optional.empty())).isInstanceOf(Taken.class);
    }

    @Test
    void neverFollowsItToAnotherHost() {
        Pulled pulled = pull("ada:s3cret@", "moved.git", Optional.empty());

        assertThat(pulled).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.detail()).contains("another host").doesNotContain("s3cret"));
        assertThat(asked).isEmpty();
    }
}
