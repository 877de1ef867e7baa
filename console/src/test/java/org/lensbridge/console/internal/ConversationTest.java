package org.lensbridge.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ConversationTest {
    /** Commands for the test. */
    public static final class Sample {
        public String hello(String name) {
            return "hello " + name;
        }

        public String fail() {
            throw new IllegalArgumentException("That cannot be. Try something else.");
        }
    }

    @TempDir
    Path folder;

    private final ThreadIOImpl threads = new ThreadIOImpl();
    private ServerSocketChannel server;
    private SocketChannel client;
    private Thread conversation;

    @BeforeEach
    void converse() throws IOException {
        threads.start();
        CommandProcessorImpl processor = new CommandProcessorImpl(threads);
        processor.addCommand("lb", new Sample(), "hello");
        processor.addCommand("lb", new Sample(), "fail");
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("s"));
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(address);
        client = SocketChannel.open(address);
        SocketChannel accepted = server.accept();
        conversation = new Thread(() -> {
            try (accepted) {
                new Conversation(processor, accepted).run();
            } catch (IOException expected) {
                // The line without end breaks it off.
            }
        });
        conversation.start();
    }

    @AfterEach
    void end() throws Exception {
        client.close();
        server.close();
        conversation.join();
        threads.stop();
    }

    @Test
    void answersEachLineWithTextAndOutcome() throws IOException {
        assertEquals("0 hello gate", ask("lb:hello gate"));
        assertEquals("0 hello yard", ask("hello yard"));
    }

    @Test
    void aFailureIsASentenceAndTheConversationGoesOn() throws IOException {
        assertEquals("1 That cannot be. Try something else.", ask("lb:fail"));
        assertTrue(ask("lb:nothing").startsWith("1 "));
        assertEquals("0 hello gate", ask("lb:hello gate"));
    }

    @Test
    void aLineWithoutEndIsCutOff() throws IOException {
        ByteBuffer noise = ByteBuffer.wrap("x".repeat(20_000).getBytes(StandardCharsets.US_ASCII));
        try {
            while (noise.hasRemaining()) {
                client.write(noise);
            }
        } catch (IOException expected) {
            // It has hung up already.
        }
        assertTrue(hasEnded());
    }

    /** The end of a socket with bytes that nobody read shows as an error. */
    private boolean hasEnded() {
        try {
            return client.read(ByteBuffer.allocate(1)) < 0;
        } catch (IOException e) {
            return true;
        }
    }

    private String ask(String line) throws IOException {
        client.write(StandardCharsets.UTF_8.encode(line + "\n"));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (client.read(one.clear()) > 0 && one.get(0) != 0) {
            text.write(one.get(0));
        }
        client.read(one.clear());
        return one.get(0) + " " + text.toString(StandardCharsets.UTF_8).strip();
    }
}
