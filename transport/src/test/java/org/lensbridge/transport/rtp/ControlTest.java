package org.lensbridge.transport.rtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;

/** Reports of senders and of receivers, and the times of frames by them. */
class ControlTest {
    private static final String[] SOUND = {"m=audio 0 RTP/AVP 0"};

    private static Wire sound() {
        Wire wire = new Wire(true, SOUND);
        wire.type = 0;
        return wire;
    }

    private static ByteBuffer report(int source, Instant wall, int timestamp) {
        return ByteBuffer.allocate(28)
                .putInt(0x80c8_0006)
                .putInt(source)
                .putInt((int) (wall.getEpochSecond() + 2_208_988_800L))
                .putInt((int) (((long) wall.getNano() << 32) / 1_000_000_000))
                .putInt(timestamp)
                .putLong(0)
                .flip();
    }

    @Test
    void tellsHowPacketsArrive() {
        Wire wire = sound();
        assertFalse(wire.reception.report(0, wire.now).hasRemaining());
        wire.send(false, 0, "ff").send(false, 8, "ff").lose().lose().send(false, 32, "ff");
        wire.reception.rtcp(0, report(wire.source, Instant.ofEpochSecond(100, 500_000_000), 32), wire.now);
        ByteBuffer compound = wire.reception.report(0, wire.now + 2_000_000_000L);
        ReceptionReport told = ReceptionReport.read(compound).get(0);
        assertEquals(wire.source, told.source());
        assertEquals(2 * 256 / 5, told.fraction());
        assertEquals(2, told.lost());
        assertEquals(1004, told.highest());
        assertEquals((int) ((100 + 2_208_988_800L) << 16) | 0x8000, told.lastReport());
        assertEquals(131_072, told.delay());
        assertEquals(202, compound.get(33) & 0xff);
        assertEquals(compound.limit(), 32 + 4 + 4 * compound.getShort(34));
        assertEquals(
                0,
                ReceptionReport.read(wire.reception.report(0, wire.now)).get(0).fraction());
    }

    @Test
    void takesAnotherSenderWhilePacketsOfTheFirstWait() {
        Wire wire = sound();
        wire.send(false, 0, "f0").lose().send(false, 16, "f1");
        wire.source = 0x77;
        wire.sequence = 5;
        wire.send(false, 0, "e0").send(false, 8, "e1");
        ReceptionReport told =
                ReceptionReport.read(wire.reception.report(0, wire.now)).get(0);
        assertEquals(0x77, told.source());
        assertEquals(6, told.highest());
        assertEquals(3, wire.sink.frames.size());
        wire.lose().send(false, 24, "e3").pass(200);
        assertEquals(4, wire.sink.frames.size());
        assertEquals(1 + 1, wire.sink.lost);
    }

    @Test
    void believesOnlyPlausibleClocks() {
        Wire wire = sound();
        wire.send(false, 0, "ff");
        assertEquals(Wire.NOW, wire.sink.frames.get(0).captured());
        wire.reception.rtcp(0, report(wire.source, Wire.NOW.minusSeconds(5), 800), wire.now);
        wire.send(false, 1600, "ff");
        assertEquals(Wire.NOW.minusMillis(4900), wire.sink.frames.get(1).captured());
        wire.reception.rtcp(0, report(wire.source, Instant.EPOCH, 1600), wire.now);
        wire.send(false, 2400, "ff");
        assertEquals(Wire.NOW, wire.sink.frames.get(2).captured());
        wire.reception.rtcp(0, report(wire.source, Instant.ofEpochSecond(-2_208_988_800L), 1600), wire.now);
        wire.send(false, 3200, "ff");
        assertEquals(Wire.NOW, wire.sink.frames.get(3).captured());
        wire.reception.rtcp(0, report(wire.source + 1, Wire.NOW, 3200), wire.now);
        wire.send(false, 4000, "ff");
        assertEquals(Duration.ofMillis(500), wire.sink.frames.get(4).pts());
    }

    @Test
    void bringsTracksTogether() {
        Collected sink = new Collected();
        RtpReception reception = new RtpReception(
                Wire.media("m=audio 0 RTP/AVP 0", "m=audio 0 RTP/AVP 0"),
                false,
                sink,
                Clock.fixed(Wire.NOW, ZoneOffset.UTC));
        Wire packets = sound();
        long now = 1_000_000_000L;
        // The second track's frames arrive 300 ms after those of the first that were taken at the same time.
        reception.rtcp(0, report(packets.source, Wire.NOW, 0), now);
        reception.rtcp(1, report(packets.source, Wire.NOW, 70_000), now + 300_000_000);
        for (int i = 0; i < 200; i++) {
            byte[] payload = {1};
            reception.rtp(0, ByteBuffer.wrap(packets.packet(false, 160 * i, payload)), now + i * 20_000_000L);
            byte[] other = packets.packet(false, 70_000 + 160 * i, payload);
            reception.rtp(1, ByteBuffer.wrap(other), now + 300_000_000 + i * 20_000_000L);
        }
        List<MediaFrame> last = sink.frames.subList(sink.frames.size() - 2, sink.frames.size());
        long apart = last.get(0).pts().minus(last.get(1).pts()).toMillis();
        assertTrue(Math.abs(apart) <= 20, "apart " + apart);
        assertEquals(last.get(0).captured(), last.get(1).captured());
    }

    @Test
    void timesNeverGoBackWhateverTimestampsDo() {
        Wire wire = sound();
        int[] timestamps = {0, 160, 80, 1 << 30, (1 << 30) + 160, 5, 165, -1, 159, 0x7fff_ffff, 0x8000_009f};
        for (int timestamp : timestamps) {
            wire.send(false, timestamp, "ff");
        }
        Duration before = Duration.ZERO;
        for (MediaFrame frame : wire.sink.frames) {
            assertTrue(frame.pts().compareTo(before) >= 0
                    && frame.pts().minus(before).toMillis() < 1000);
            before = frame.pts();
        }
        assertEquals(timestamps.length, wire.sink.frames.size());
    }

    @Test
    void timesGoOnWhereTimestampsStandStill() {
        Wire wire = sound();
        for (int i = 0; i < 100; i++) {
            wire.pass(99).send(false, 7, "ff");
        }
        long span = wire.sink.frames.get(99).pts().toMillis();
        assertTrue(span > 8000 && span <= 9900, "span " + span);
    }

    @Test
    void beginsAnewWithAnotherSource() {
        Wire wire = sound();
        wire.send(false, 0, "01").send(false, 160, "02");
        wire.source++;
        wire.sequence = 40_000;
        wire.send(false, 9_000_000, "03").send(false, 9_000_160, "04").send(false, 9_000_320, "05");
        assertEquals(4, wire.sink.frames.size());
        assertEquals(0, wire.sink.lost);
        wire.sequence = 7;
        wire.send(false, 9_000_480, "06").send(false, 9_000_640, "07").send(false, 9_000_800, "08");
        assertEquals(6, wire.sink.frames.size());
        assertEquals(0, wire.sink.lost);
    }

    @Test
    void waitsForLatePacketsButNotForLong() {
        Wire wire = sound();
        byte[] one = wire.packet(false, 0, new byte[] {1});
        byte[] two = wire.packet(false, 160, new byte[] {2});
        byte[] three = wire.packet(false, 320, new byte[] {3});
        byte[] four = wire.packet(false, 480, new byte[] {4});
        wire.send(one).send(three).send(three);
        assertEquals(1, wire.sink.frames.size());
        wire.send(two).send(two).pass(1000);
        assertEquals(3, wire.sink.frames.size());
        wire.packet(false, 0, one);
        byte[] six = wire.packet(false, 800, new byte[] {6});
        wire.send(four).send(six).pass(100);
        assertEquals(4, wire.sink.frames.size());
        wire.pass(100);
        assertEquals(5, wire.sink.frames.size());
        assertEquals(1, wire.sink.lost);
        assertArrayEquals(new byte[] {6}, wire.sink.bytes(4));
    }

    @Test
    void sendersTellTheirTime() {
        MediaFormat format = new MediaFormat(0, Codec.PCMU, 0, 0, 8000, 1, ByteBuffer.allocate(0));
        RtpPacketizer packetizer = new RtpPacketizer(format, 0, 1400);
        MediaFrame frame =
                new MediaFrame(0, Duration.ofMillis(500), Instant.EPOCH, true, ByteBuffer.wrap(new byte[160]));
        RtpPackets packets = packetizer.pack(frame, ByteBuffer::allocate);
        Instant taken = Wire.NOW.minusSeconds(9);
        Wire wire = new Wire(false, packetizer.description("t").split("\r\n"));
        wire.reception.rtcp(0, packetizer.senderReport(taken, Duration.ofMillis(400), "yard"), wire.now);
        wire.send(Collected.bytes(packets.packet(0)));
        assertEquals(
                taken.plusMillis(100),
                wire.sink
                        .frames
                        .get(0)
                        .captured()
                        .plusNanos(500_000)
                        .truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
        ByteBuffer report = packetizer.bye(taken, Duration.ZERO, "yard");
        assertEquals(1, report.getInt(20));
        assertEquals(160, report.getInt(24));
        assertEquals(0x81cb_0001, report.getInt(report.limit() - 8));
    }
}
