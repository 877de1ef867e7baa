package org.lensbridge.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Starting under bad conditions ends with one clear sentence. */
public class LaunchIT {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aPortInUseIsExplained() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Product run = Product.start("run", folder.newFolder().toPath(), taken.getLocalPort())) {
            assertEquals(1, run.exitCode(Duration.ofSeconds(20)));
            explained(run.output(), "127.0.0.1:" + taken.getLocalPort(), "in use", "--port");
        }
    }

    @Test
    public void aHomeThatCannotBeWrittenIsExplained() throws Exception {
        Path file = Files.writeString(folder.newFile().toPath(), "not a folder");
        try (Product run = Product.start("run", file, Product.freePorts(3))) {
            assertEquals(1, run.exitCode(Duration.ofSeconds(20)));
            explained(run.output(), "Cannot write to " + file, "--home");
        }
    }

    @Test
    public void aWrongCommandLineShowsTheRightOne() throws Exception {
        try (Product run = Product.start("rnu", folder.newFolder().toPath(), 8080)) {
            assertEquals(2, run.exitCode(Duration.ofSeconds(20)));
            assertTrue(run.output(), run.output().contains("run"));
            assertFalse(run.output(), run.output().contains("\tat "));
        }
    }

    @Test
    public void runWithoutCamerasSaysHowToAddOne() throws Exception {
        try (Product run = Product.start("run", folder.newFolder().toPath(), Product.freePorts(3))
                .awaitUp()) {
            assertTrue(run.output(), run.output().contains("lb:add"));
            assertTrue(run.sh("lb:devices").contains("lb:discover"));
        }
    }

    private static void explained(String output, String... words) {
        for (String word : words) {
            assertTrue(output, output.contains(word));
        }
        assertFalse(output, output.contains("\tat "));
        assertEquals("one line: " + output, 1, output.strip().lines().count());
    }
}
