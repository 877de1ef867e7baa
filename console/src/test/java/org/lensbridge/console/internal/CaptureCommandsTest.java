package org.lensbridge.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.admin.CaptureAdmin;
import org.lensbridge.api.admin.CaptureStatus;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.registry.DeviceRegistry;

/** The commands as somebody types them, through Gogo. */
class CaptureCommandsTest {
    private final Captures captures = new Captures();
    private final ThreadIOImpl threads = new ThreadIOImpl();
    private CommandSession session;

    @BeforeEach
    void open() {
        threads.start();
        CommandProcessorImpl processor = new CommandProcessorImpl(threads);
        CaptureCommands commands = new CaptureCommands(captures, new OneDevice());
        for (String name : List.of("capture", "capturestop", "captures")) {
            processor.addCommand("lb", commands, name);
        }
        session = processor.createSession(System.in, System.out, System.err);
    }

    @AfterEach
    void close() {
        session.close();
        threads.stop();
    }

    private String type(String line) throws Exception {
        return String.valueOf(session.execute(line));
    }

    private static String refusal(Callable<String> work) {
        try {
            return "accepted: " + work.call();
        } catch (Exception e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return cause.getMessage();
        }
    }

    @Test
    void recordsWithItsUsualBounds() throws Exception {
        String said = type("lb:capture gate gate.jsonl");
        assertTrue(said.startsWith("Capturing gate into /home/data/captures/gate.jsonl for 300 s or 64 MB"), said);
        assertTrue(said.contains("lb:capturestop gate"), said);
        assertEquals(List.of("gate gate.jsonl PT5M 67108864"), captures.started);
        assertTrue(type("lb:captures").contains("goes on"));
        assertEquals("/home/data/captures/gate.jsonl holds 3 requests in 2.0 MB.", type("lb:capturestop gate"));
        assertTrue(type("lb:captures").endsWith("It was stopped."));
    }

    @Test
    void takesOtherBounds() throws Exception {
        type("lb:capture -t 10 -s 1 gate /tmp/x");
        assertEquals(List.of("gate /tmp/x PT10S 1048576"), captures.started);
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        assertTrue(type("lb:captures").startsWith("Nothing is being captured"));
        assertTrue(refusal(() -> type("lb:capture yard x")).startsWith("There is no device 'yard'"));
        assertEquals("-t takes 1 to 86400, not 0.", refusal(() -> type("lb:capture -t 0 gate x")));
        assertEquals("-s takes 1 to 4096, not 5000.", refusal(() -> type("lb:capture -s 5000 gate x")));
        assertEquals("gate is not being captured.", refusal(() -> type("lb:capturestop gate")));
        assertEquals(List.of(), captures.started);
    }

    private static final class Captures implements CaptureAdmin {
        private final List<String> started = new ArrayList<>();
        private final List<CaptureStatus> all = new ArrayList<>();

        @Override
        public CaptureStatus start(DeviceId device, Path file, Duration longest, long mostBytes) {
            started.add(device + " " + file + " " + longest + " " + mostBytes);
            CaptureStatus status =
                    new CaptureStatus(device, Path.of("/home/data/captures").resolve(file), Instant.now(), 0, 0, "");
            all.add(status);
            return status;
        }

        @Override
        public CaptureStatus stop(DeviceId device) {
            if (all.isEmpty()) {
                throw new IllegalArgumentException(device + " is not being captured.");
            }
            CaptureStatus running = all.remove(0);
            CaptureStatus over =
                    new CaptureStatus(device, running.file(), running.begin(), 3, 2 << 20, "It was stopped.");
            all.add(over);
            return over;
        }

        @Override
        public List<CaptureStatus> captures() {
            return all;
        }
    }

    /** A device of which nothing but the name is asked. */
    private static final class OneDevice implements DeviceRegistry {
        private final Device gate = (Device) Proxy.newProxyInstance(
                Device.class.getClassLoader(), new Class<?>[] {Device.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("id")) {
                        return new DeviceId("gate");
                    }
                    throw new UnsupportedOperationException(method.getName());
                });

        @Override
        public List<Device> devices() {
            return List.of(gate);
        }

        @Override
        public Optional<Device> device(DeviceId id) {
            return id.equals(gate.id()) ? Optional.of(gate) : Optional.empty();
        }
    }
}
