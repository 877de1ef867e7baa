package org.lensbridge.simulator.generic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lensbridge.simulator.FrameStamp;
import org.lensbridge.simulator.footage.History;
import org.lensbridge.simulator.picture.Frame;

/** The films on the memory card, made when somebody asks. Thread-safe. */
final class Clips {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'A_'uuuuMMdd'_'HHmmss'.avi'");
    private static final int FILES = 6;
    private static final int MINUTES_APART = 10;
    private static final int FRAMES_PER_SECOND = 10;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final byte[] STILL = still();

    private final String camera;
    private final Map<String, Clip> clips = new TreeMap<>();

    /** A film with as many frames. */
    private record Clip(LocalDateTime begin, int frames) {}

    Clips(GenericSettings settings, LocalDateTime now) {
        camera = settings.device().name();
        LocalDateTime last = now.truncatedTo(ChronoUnit.MINUTES);
        for (int i = 1; i <= FILES && settings.model().hasStorage(); i++) {
            LocalDateTime begin = last.minusMinutes((long) i * MINUTES_APART);
            clips.put(NAME.format(begin), new Clip(begin, 10 + 5 * i));
        }
    }

    synchronized List<String> names() {
        return List.copyOf(clips.keySet());
    }

    synchronized Optional<LocalDateTime> begin(String name) {
        return Optional.ofNullable(clips.get(name)).map(Clip::begin);
    }

    synchronized boolean remove(String name) {
        return clips.remove(name) != null;
    }

    synchronized void format() {
        clips.clear();
    }

    /** Empty when there is no such file. */
    synchronized Optional<byte[]> contents(String name) {
        return Optional.ofNullable(clips.get(name)).map(this::film);
    }

    private byte[] film(Clip clip) {
        List<ByteBuffer> pictures = new ArrayList<>();
        for (int number = 0; number < clip.frames(); number++) {
            LocalDateTime time = clip.begin().plusNanos(number * (1_000_000_000L / FRAMES_PER_SECOND));
            FrameStamp stamp = new FrameStamp(
                    number + 1L,
                    camera,
                    1,
                    0,
                    time.atZone(ZoneId.systemDefault()).toInstant());
            Frame frame = Frame.of(stamp, ByteBuffer.wrap(STILL));
            ByteBuffer picture = ByteBuffer.allocate(frame.length());
            frame.jpeg().forEach(piece -> picture.put(piece.duplicate()));
            pictures.add(picture.flip());
        }
        return AviFile.write(pictures, WIDTH, HEIGHT, FRAMES_PER_SECOND);
    }

    private static byte[] still() {
        try (InputStream input = History.class.getResourceAsStream("still.jpg")) {
            return input.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The picture of the recordings cannot be read", e);
        }
    }
}
