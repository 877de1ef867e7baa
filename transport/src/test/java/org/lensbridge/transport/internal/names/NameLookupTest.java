package org.lensbridge.transport.internal.names;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.internal.governor.Caller;
import org.lensbridge.transport.internal.governor.Deadline;

@Timeout(30)
class NameLookupTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final byte[] ADDRESS = {(byte) 192, 0, 2, 7};

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch stuck = new CountDownLatch(1);
    private final NameLookup names = new NameLookup(this::resolve);

    @AfterEach
    void close() {
        stuck.countDown();
        names.close();
    }

    private InetAddress[] resolve(String host) throws UnknownHostException {
        asked.incrementAndGet();
        if (host.startsWith("stuck")) {
            try {
                stuck.await();
            } catch (InterruptedException e) {
                throw new UnknownHostException(host);
            }
        }
        if (host.startsWith("no")) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {InetAddress.getByAddress(host, ADDRESS)};
    }

    @Test
    void asksNobodyForAddresses() throws Exception {
        for (String literal : new String[] {"192.0.2.7", "255.255.255.0", "2001:db8::7", "::1"}) {
            assertTrue(NameLookup.isLiteral(literal));
            assertEquals(1, names.find(literal, Deadline.in(LONG)).length);
        }
        assertEquals(0, asked.get());
        for (String name : new String[] {"gate", "192.0.2", "192.0.2.256", "192.0.2.7.example", "1.2.3.4.5"}) {
            assertFalse(NameLookup.isLiteral(name), name);
        }
    }

    @Test
    void keepsAnswersAndFailuresForAWhile() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(ADDRESS, names.find("Gate", Deadline.in(LONG))[0].getAddress());
            assertThrows(UnknownHostException.class, () -> names.find("nobody", Deadline.in(LONG)));
        }
        assertEquals(2, asked.get());
    }

    @Test
    void asksForEqualNamesOnceAndStopsNobodyElse() throws Exception {
        for (int i = 0; i < 3; i++) {
            CameraException e =
                    assertThrows(CameraException.class, () -> names.find("stuck", Deadline.in(Duration.ofMillis(20))));
            assertEquals(Kind.UNREACHABLE, e.kind());
            assertTrue(e.reason().contains("address of stuck"), e.reason());
        }
        assertEquals(1, asked.get());
        assertEquals(1, names.find("gate", Deadline.in(LONG)).length);
        CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return names.find("stuck", Deadline.in(LONG)).length;
            } catch (UnknownHostException e) {
                return 0;
            }
        });
        stuck.countDown();
        assertEquals(1, waiting.get(10, TimeUnit.SECONDS));
        assertEquals(2, asked.get());
    }

    @Test
    void wakesTheCallsOfAClosedConversation() {
        Caller caller = new Caller("stuck:80");
        CompletableFuture<Kind> waiting = CompletableFuture.supplyAsync(
                () -> assertThrows(CameraException.class, () -> names.find("stuck", Deadline.in(LONG, caller)))
                        .kind());
        caller.close();
        assertEquals(Kind.GONE, waiting.join());
    }
}
