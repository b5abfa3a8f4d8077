package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.bicorne.kernel.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateElsewhereTest {

    @Test
    void saysBeforeItServesThatTheDatabaseDoesNotAnswer(@TempDir Path folder, @TempDir Path state) throws IOException {
        int closed = portOfNobody();
        try (Office office = new SmallOffice(folder).with("index.md", "# Bureau\n").open(Optional.empty(), false)) {
            office.keepIn(Optional.of("postgresql://office@127.0.0.1:" + closed + "/office"), Optional.empty());

            assertThatThrownBy(() -> WebServer.start(office, WebServer.Options.of("127.0.0.1", 0, state))).isInstanceOf(InvalidValue.class).hasMessageContaining("127.0.0.1:" + closed);
        }
    }

    private static int portOfNobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
