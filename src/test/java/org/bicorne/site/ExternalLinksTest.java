package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bicorne.OfficeFolder;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Fix;
import org.bicorne.outbound.Outbound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalLinksTest {

    @TempDir
    Path work;

    @Test
    void findsDeadAndMovedLinksOnceAndIsQuickTheSecondTime() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            String path = exchange.getRequestURI().getPath();
            exchange.getResponseHeaders().add("Location", "/new");
            exchange.sendResponseHeaders(path.equals("/old") ? 308 : path.equals("/new") ? 200 : 404, -1);
            exchange.close();
        });
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        OfficeFolder office = OfficeFolder.at(work).with("a.md", "---", "title: A", "---", "", "[one](" + base + "/old) [two](" + base + "/gone) [three](b.md)");
        ExternalLinks links = new ExternalLinks(new Outbound.Manners("Test", Duration.ofMillis(1), true), work.resolve("state"));

        List<Finding> findings = links.findings(office.content().externalLinks(), (_, _) -> { });
        int before = asked.get();
        List<Finding> again = links.findings(office.content().externalLinks(), (_, _) -> { });
        server.stop(0);

        assertThat(findings).extracting(finding -> finding.code().code() + " " + finding.line() + ":" + finding.column())
                .containsExactlyInAnyOrder("external-link-moved 5:1", "external-link-gone 5:" + (9 + (base + "/old").length()));
        assertThat(findings.stream().flatMap(finding -> finding.fix().stream())).containsExactly(new Fix(5, 7, base + "/old", base + "/new"));
        assertThat(again).isEqualTo(findings);
        assertThat(asked.get()).isEqualTo(before);
    }
}
