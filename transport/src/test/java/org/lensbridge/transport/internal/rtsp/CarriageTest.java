package org.lensbridge.transport.internal.rtsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Transport headers as servers write them. */
class CarriageTest {
    private static final Carriage DATAGRAMS = new Carriage(false, -1, -1, "");

    @Test
    void readsWhatServersTell() {
        Carriage asked = Carriage.channels(4);
        assertEquals(asked, Carriage.of("", asked));
        assertEquals(asked, Carriage.of("RTP/AVP/TCP;unicast;ssrc=1", asked));
        assertEquals(asked, Carriage.of("RTP/AVP/TCP;interleaved=300-301", asked));
        assertEquals(Carriage.channels(0), Carriage.of("rtp/avp/tcp;unicast; Interleaved = 0-1;mode=\"PLAY\"", asked));
        assertEquals(Carriage.channels(2), Carriage.of("RTP/AVP;unicast;interleaved=2", asked));
        assertEquals(
                new Carriage(false, 6970, 6971, "10.0.0.2"),
                Carriage.of("RTP/AVP/UDP;unicast;source=10.0.0.2;client_port=2-3;server_port=6970-6971", DATAGRAMS));
        assertEquals(DATAGRAMS, Carriage.of("RTP/AVP;unicast;client_port=2-3", DATAGRAMS));
        assertEquals(Carriage.channels(0), Carriage.of("RTP/AVP/TCP;unicast", DATAGRAMS));
    }

    @Test
    void readsAnything() {
        Random random = new Random(7);
        String letters = "RTP/AV;=-,0123456789 interleavdsrc_po\"";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int size = random.nextInt(60); size > 0; size--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            Carriage read = Carriage.of(text.toString(), Carriage.channels(0));
            assertEquals(!read.interleaved() || read.rtp() >= 0 && read.rtcp() >= 0 && read.rtcp() < 256, true);
        }
    }
}
