package org.lensbridge.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.media.internal.io.ConnectionLimits;
import org.slf4j.LoggerFactory;

/** What hostile and forgetful clients may cost. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RtspLimitsTest {
    /** More than all sockets' buffers hold. */
    private static final long MOST_SENT = 64 << 20;

    private static final Duration PATIENT = Duration.ofSeconds(30);

    @Test
    void closesWhoShowsNoSignOfLife() throws IOException {
        Duration second = Duration.ofSeconds(1);
        // Time enough for a busy machine to begin a session.
        ConnectionLimits limits = new ConnectionLimits(200, 8 << 10, second, second.multipliedBy(3), PATIENT, PATIENT);
        try (Served served = new Served(limits)) {
            InetSocketAddress address = served.rtsp();
            try (RtspClient idle = new RtspClient(address);
                    RtspClient slow = new RtspClient(address);
                    RtspClient forgetful = new RtspClient(address).login()) {
                slow.raw("DESCRIBE rtsp".getBytes(StandardCharsets.US_ASCII));
                forgetful.send("DESCRIBE", forgetful.url);
                new Pictures(served.hub).begin().key(100);
                assertEquals(200, forgetful.reply().status());
                String setup = forgetful
                        .ask("SETUP", forgetful.url + "/trackID=0", "Transport: RTP/AVP;client_port=5000-5001")
                        .header("session");
                assertTrue(setup.endsWith(";timeout=6"), setup);
                forgetful.ask("PLAY", forgetful.url, "Session: " + setup);
                assertTrue(idle.closedByServer());
                assertTrue(slow.closedByServer());
                assertTrue(forgetful.closedByServer(), "sends no reports of what it receives by UDP");
                Await.until(() -> served.hub.subscribers(Pictures.KEY).isEmpty());
            }
        }
    }

    @Test
    void closesAReaderThatTakesNothing() throws IOException {
        ConnectionLimits limits = new ConnectionLimits(200, 8 << 10, PATIENT, PATIENT, PATIENT, Duration.ofSeconds(1));
        try (Served served = new Served(limits)) {
            Pictures pictures = new Pictures(served.hub);
            try (RtspClient stuck = new RtspClient(served.rtsp(), 4096).login()) {
                stuck.send("DESCRIBE", stuck.url);
                pictures.begin().key(100);
                stuck.reply();
                stuck.play();
                Await.until(() -> {
                    pictures.key(100_000);
                    return served.hub.subscribers(Pictures.KEY).isEmpty();
                });
            }
        }
    }

    @Test
    void refusesClientsBeyondTheLimit() throws IOException {
        ConnectionLimits limits = new ConnectionLimits(3, 8 << 10, PATIENT, PATIENT, PATIENT, PATIENT);
        try (Served served = new Served(limits)) {
            InetSocketAddress address = served.rtsp();
            List<RtspClient> clients = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                clients.add(new RtspClient(address));
                assertEquals(200, clients.get(i).ask("OPTIONS", "*").status());
            }
            try (RtspClient more = new RtspClient(address)) {
                assertEquals(453, more.reply().status());
                assertTrue(more.closedByServer());
            }
            clients.get(0).close();
            Await.until(() -> {
                try (RtspClient again = new RtspClient(address)) {
                    return again.ask("OPTIONS", "*").status() == 200;
                } catch (IOException e) {
                    return false;
                }
            });
            for (RtspClient client : clients) {
                client.close();
            }
        }
    }

    @Test
    void garbageEndsItsConnectionOnly() throws IOException {
        try (Served served = new Served()) {
            InetSocketAddress address = served.rtsp();
            try (RtspClient good = new RtspClient(address);
                    RtspClient garbage = new RtspClient(address);
                    RtspClient endless = new RtspClient(address);
                    RtspClient frames = new RtspClient(address)) {
                garbage.raw("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertEquals(505, garbage.reply().status());
                assertTrue(garbage.closedByServer());
                endless.raw(new byte[16 << 10]);
                assertEquals(400, endless.reply().status());
                byte[] noise = new byte[60_004];
                noise[0] = '$';
                noise[1] = 77;
                noise[2] = (byte) (60_000 >> 8);
                noise[3] = (byte) 60_000;
                frames.raw(noise);
                frames.raw(noise);
                assertEquals(200, frames.ask("OPTIONS", "*").status());
                for (int i = 0; i < 50; i++) {
                    good.send("OPTIONS", "*");
                }
                for (int i = 0; i < 50; i++) {
                    assertEquals(Integer.toString(i + 1), good.reply().header("cseq"));
                }
            }
        }
    }

    @Test
    void readsNoMoreFromWhoTakesNoAnswers() throws IOException {
        byte[] requests = "OPTIONS * RTSP/1.0\r\nCSeq: 1\r\n\r\n".repeat(2048).getBytes(StandardCharsets.US_ASCII);
        long sent = 0;
        try (Served served = new Served();
                SocketChannel client = SocketChannel.open();
                Selector selector = Selector.open()) {
            client.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
            client.connect(served.rtsp());
            client.configureBlocking(false);
            SelectionKey key = client.register(selector, SelectionKey.OP_WRITE);
            ByteBuffer next = ByteBuffer.wrap(requests);
            while (sent < MOST_SENT && selector.select(2000) > 0) {
                selector.selectedKeys().clear();
                sent += client.write(next.hasRemaining() ? next : next.rewind());
            }
            assertTrue(sent < MOST_SENT, "takes requests without end");
            long complete = sent / (requests.length / 2048);
            key.cancel();
            selector.selectNow();
            client.configureBlocking(true);
            BufferedReader answers = new BufferedReader(
                    new InputStreamReader(client.socket().getInputStream(), StandardCharsets.US_ASCII));
            for (long i = 0; i < complete; ) {
                i += answers.readLine().startsWith("RTSP/1.0 200 ") ? 1 : 0;
            }
        }
    }

    @Test
    void aPortInUseLeavesHttpAlone() throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(MediaComponent.class);
        log.start();
        logger.addAppender(log);
        try (Served served = new Served();
                Client client = served.client()) {
            ListenAddress taken =
                    new ListenAddress("127.0.0.1", served.server.address().getPort());
            assertTrue(MediaComponent.rtsp(taken, false, served.server).isEmpty());
            String line = log.list.get(0).getFormattedMessage();
            assertTrue(line.contains("port " + taken.port()) && line.contains("rtsp.port"), line);
            client.get("/snapshots/garden/1.jpg");
            assertEquals(404, client.reply().status());
            assertFalse(MediaComponent.rtsp(new ListenAddress("127.0.0.1", 0), false, served.server)
                    .isEmpty());
        } finally {
            logger.detachAppender(log);
        }
    }
}
