package org.lensbridge.app;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void aPortInUseIsNamedWithTheWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LaunchException refused = refused("127.0.0.1", taken.getLocalPort());
            assertTrue(refused.getMessage().contains("127.0.0.1:" + taken.getLocalPort()), refused.getMessage());
            assertTrue(refused.getMessage().contains("in use"), refused.getMessage());
            assertTrue(refused.getMessage().contains("--port"), refused.getMessage());
        }
    }

    @Test
    void anAddressOfAnotherMachineIsExplained() {
        assertTrue(refused("192.0.2.7", 28080).getMessage().contains("192.0.2.7:28080"));
    }

    @Test
    void aPortBeyondTheLastIsRefused() {
        assertTrue(refused("127.0.0.1", 65535).getMessage().contains("1 to 65533"));
    }

    private static LaunchException refused(String bind, int port) {
        return assertThrows(
                LaunchException.class,
                () -> Ports.check(new LaunchOptions(false, Path.of("."), bind, port, false, false)));
    }
}
