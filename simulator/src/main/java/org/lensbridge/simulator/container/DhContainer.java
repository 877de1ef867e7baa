package org.lensbridge.simulator.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * The packets of chapter 15 of the vendor's document, to the byte. All numbers are little-endian, which the document
 * does not say. It knows no number for H.265 and MJPEG: {@link #carries}.
 *
 * <p>15.2.1 gives the audio extension a length of 8 and draws 16 bytes, the second half of which is valid in playback
 * only: it has 8 bytes before a control request was made, and 16 with their length afterwards. Channel title (15.2.3) and time
 * zone (15.2.4) stand in each key frame, so that they stand where a stream begins.
 */
public final class DhContainer implements Container {
    private static final int HEAD = 24;
    private static final int SOUND = 0x10;
    private static final int VIDEO = 0x20;
    private static final int AUXILIARY = 0x21;

    private final String title;
    private final ZoneId zone;

    /** The zone is the one in which the tags' times are meant. */
    public DhContainer(String title, ZoneId zone) {
        this.title = title;
        this.zone = zone;
    }

    /** Whether the document has a number for the codec. */
    public static boolean carries(VideoCodec codec) {
        return codec.documented() != 0;
    }

    @Override
    public List<ByteBuffer> video(Tag tag, Picture picture) {
        ByteBuffer extension = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
        extension.put((byte) 0x21).put((byte) 16).putShort((short) 0);
        extension.put((byte) picture.codec().documented()).put((byte) (picture.key() ? 1 : 2));
        extension.putShort((short) picture.width()).putShort((short) picture.height());
        extension.put((byte) picture.keyInterval()).put((byte) picture.framesPerSecond());
        extension.putInt(tag.operateId());
        if (picture.key()) {
            title(extension);
            zone(extension, tag.time());
        }
        return packet(VIDEO, tag, extension.flip(), picture.data());
    }

    @Override
    public List<ByteBuffer> audio(Tag tag, Sound sound) {
        boolean controlled = tag.operateId() != 0;
        ByteBuffer extension = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        extension.put((byte) 0x11).put((byte) (controlled ? 16 : 8)).putShort((short) 0);
        extension.put((byte) sound.codec().documented()).put((byte) sound.tracks());
        extension.put((byte) sound.rateIndex()).put((byte) 0);
        if (controlled) {
            extension.putInt(tag.operateId()).putInt(0);
        }
        return packet(SOUND, tag, extension.flip(), List.of(sound.data()));
    }

    @Override
    public List<ByteBuffer> auxiliary(Tag tag, ByteBuffer data) {
        return packet(AUXILIARY, tag, ByteBuffer.allocate(0), List.of(data));
    }

    private void title(ByteBuffer extension) {
        byte[] text = title.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(text, Math.min(200, (text.length + 3) / 4 * 4));
        extension
                .put((byte) 0x22)
                .put((byte) (4 + padded.length))
                .putShort((short) 0)
                .put(padded);
    }

    private void zone(ByteBuffer extension, LocalDateTime time) {
        ZonedDateTime moment = time.atZone(zone);
        int minutes = moment.getOffset().getTotalSeconds() / 60;
        boolean summer = zone.getRules().isDaylightSavings(moment.toInstant());
        extension.put((byte) 0x31).put((byte) 8).putShort((short) 0);
        extension.put((byte) (minutes / 60)).put((byte) (minutes % 60));
        extension.put((byte) (summer ? 1 : 0)).put((byte) 0);
    }

    private List<ByteBuffer> packet(int type, Tag tag, ByteBuffer extension, List<ByteBuffer> data) {
        ZonedDateTime moment = tag.time().atZone(zone);
        ByteBuffer head = ByteBuffer.allocate(HEAD + extension.remaining()).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 'D').put((byte) 'H').put((byte) type).put((byte) 0);
        head.putInt(head.capacity() + Container.length(data));
        head.putShort((short) tag.channel()).putShort((short) extension.remaining());
        head.putInt((int) tag.number());
        head.putInt((int) moment.toEpochSecond()).putShort((short) (moment.getNano() / 1_000_000));
        head.put((byte) 0);
        head.put(Framing.checksum(head));
        head.put(extension);
        return Framing.packet(head.flip(), data, ByteBuffer.allocate(0));
    }
}
