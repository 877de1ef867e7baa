package org.lensbridge.driver.dahua.codec.dhav;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The extension headers of section 15.2: each with its type, its own length and two reserved bytes in front. A length that cannot be ends what
 * can be read; a header that is shorter than documented tells what it has room for. Confined to the reading of one packet.
 */
final class DhExtension {
    private static final int AUDIO = 0x11;
    private static final int VIDEO = 0x21;
    private static final int TITLE = 0x22;
    private static final int EVENTS = 0x23;
    private static final int GAP = 0x24;
    private static final int ZONE = 0x31;
    private static final int I_FRAME = 1;

    /** Type, length and reserved bytes. */
    private static final int FRONT = 4;

    private final Coding coding;
    private boolean keyFrame;
    private OptionalLong operateId = OptionalLong.empty();
    private Optional<String> title = Optional.empty();
    private Optional<Notes.Zone> zone = Optional.empty();
    private long events;
    private Optional<Notes.Gap> gap = Optional.empty();

    private DhExtension(Coding coding) {
        this.coding = coding;
    }

    /** Reads all of {@code bytes}, which are little-endian, into what is known of the coding. */
    static DhExtension read(ByteBuffer bytes, Coding coding) {
        DhExtension extension = new DhExtension(coding);
        int at = bytes.position();
        while (at + FRONT <= bytes.limit()) {
            int length = bytes.get(at + 1) & 0xff;
            if (length < FRONT || at + length > bytes.limit()) {
                break;
            }
            extension.header(bytes.get(at), bytes.slice(at, length).order(bytes.order()));
            at += length;
        }
        return extension;
    }

    boolean keyFrame() {
        return keyFrame;
    }

    Notes notes() {
        return new Notes(operateId, title, zone, events, gap);
    }

    private void header(int type, ByteBuffer bytes) {
        switch (type) {
            case AUDIO -> audio(bytes);
            case VIDEO -> video(bytes);
            case TITLE -> title = Optional.of(text(bytes));
            case EVENTS -> events = number(bytes, FRONT);
            case GAP -> gap(bytes);
            case ZONE -> zone(bytes);
            default -> {}
        }
    }

    private void audio(ByteBuffer bytes) {
        if (bytes.limit() >= 8) {
            coding.sound(Codes.sound(unsigned(bytes, 4), unsigned(bytes, 5), unsigned(bytes, 6)));
        }
        operateId(bytes, 8);
    }

    private void video(ByteBuffer bytes) {
        if (bytes.limit() >= 12) {
            keyFrame = unsigned(bytes, 5) == I_FRAME;
            coding.size(bytes.getShort(6) & 0xffff, bytes.getShort(8) & 0xffff);
            coding.video(Codes.video(unsigned(bytes, 4)), unsigned(bytes, 11), unsigned(bytes, 10));
        }
        operateId(bytes, 12);
    }

    private void gap(ByteBuffer bytes) {
        operateId(bytes, FRONT);
        if (bytes.limit() >= 22) {
            gap = Optional.of(new Notes.Gap(instant(bytes, 8), instant(bytes, 16)));
        }
    }

    private void zone(ByteBuffer bytes) {
        if (bytes.limit() >= 7) {
            Duration offset = Duration.ofHours(bytes.get(4)).plusMinutes(bytes.get(5));
            zone = Optional.of(new Notes.Zone(offset, bytes.get(6) != 0));
        }
    }

    private void operateId(ByteBuffer bytes, int at) {
        if (bytes.limit() >= at + 4) {
            operateId = OptionalLong.of(bytes.getInt(at) & 0xffff_ffffL);
        }
    }

    private static Instant instant(ByteBuffer bytes, int at) {
        return Instant.ofEpochSecond(bytes.getInt(at) & 0xffff_ffffL)
                .plusMillis(Math.min(999, bytes.getShort(at + 4) & 0xffff));
    }

    /** The bytes from {@code at} on, four at most. */
    private static long number(ByteBuffer bytes, int at) {
        long number = 0;
        for (int i = Math.min(bytes.limit(), at + 4) - 1; i >= at; i--) {
            number = number << 8 | unsigned(bytes, i);
        }
        return number;
    }

    /** Up to the zeros that fill the header. */
    private static String text(ByteBuffer bytes) {
        int end = FRONT;
        while (end < bytes.limit() && bytes.get(end) != 0) {
            end++;
        }
        return StandardCharsets.UTF_8.decode(bytes.slice(FRONT, end - FRONT)).toString();
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.get(at) & 0xff;
    }
}
