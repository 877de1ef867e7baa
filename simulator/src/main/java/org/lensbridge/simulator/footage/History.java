package org.lensbridge.simulator.footage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lensbridge.simulator.FrameStamp;
import org.lensbridge.simulator.RecordedFile;
import org.lensbridge.simulator.container.AudioCodec;
import org.lensbridge.simulator.container.Container;
import org.lensbridge.simulator.container.VideoCodec;
import org.lensbridge.simulator.picture.Frame;

/**
 * What a device has recorded since 24 hours before it was started, computed whenever somebody asks.
 *
 * <p>Every channel has, for every full hour, a file of the main stream (H.264 with sound) and one of the first extra
 * stream (H.265 without), and in between some files of motion with a picture each and now and then one of an alarm. Files
 * appear when they end by the device's clock, and never change. Thread-safe.
 */
public final class History {
    private static final int HOURS_BEFORE = 24;
    /** A clock that was set far ahead must not fill the device with files. */
    private static final int HOURS_AFTER = 48;

    private static final int EVENTS_PER_HOUR = 2;
    private static final byte[] STILL = still();

    private final String camera;
    private final List<List<Track>> tracks;
    private final LocalDateTime first;
    private final Supplier<LocalDateTime> clock;

    /** The containers are asked for by codec; the clock is the device's. */
    public History(
            String camera, int channels, Function<VideoCodec, Container> containers, Supplier<LocalDateTime> clock) {
        this.camera = camera;
        this.clock = clock;
        first = clock.get().truncatedTo(ChronoUnit.HOURS).minusHours(HOURS_BEFORE);
        tracks = IntStream.rangeClosed(1, channels)
                .mapToObj(channel -> List.of(
                        new Track(
                                Reel.of(VideoCodec.H264),
                                Optional.of(AudioCodec.A_LAW),
                                channel,
                                0,
                                containers.apply(VideoCodec.H264)),
                        new Track(
                                Reel.of(VideoCodec.H265),
                                Optional.empty(),
                                channel,
                                1,
                                containers.apply(VideoCodec.H265))))
                .toList();
    }

    /** From when on there are recordings. */
    public LocalDateTime first() {
        return first;
    }

    /** Until when there are recordings, in whole seconds; moves with the clock. */
    public LocalDateTime last() {
        LocalDateTime now = clock.get().truncatedTo(ChronoUnit.SECONDS);
        LocalDateTime most = first.plusHours(HOURS_BEFORE + HOURS_AFTER);
        return now.isAfter(most) ? most : now;
    }

    /** The recorded stream of a channel, counted from 1; empty when that stream is not recorded. */
    public Optional<Track> track(int channel, int subtype) {
        List<Track> streams = tracks.get(channel - 1);
        return subtype < streams.size() ? Optional.of(streams.get(subtype)) : Optional.empty();
    }

    /** The files of a channel, counted from 1, of which some part lies between the times; by their start. */
    public List<RecordedFile> files(int channel, LocalDateTime from, LocalDateTime to) {
        LocalDateTime last = last();
        LocalDateTime hour = from.isBefore(first)
                ? first
                : from.truncatedTo(ChronoUnit.HOURS).minusHours(1);
        hour = hour.isBefore(first) ? first : hour;
        List<RecordedFile> files = new ArrayList<>();
        for (; hour.isBefore(last) && !hour.isAfter(to); hour = hour.plusHours(1)) {
            hour(files, channel, hour);
        }
        files.removeIf(file -> file.end().isAfter(last) || !file.overlaps(from, to));
        files.sort(Comparator.comparing(RecordedFile::start).thenComparing(RecordedFile::path));
        return files;
    }

    /** The file of this name. */
    public Optional<RecordedFile> file(String path) {
        return StoredName.parse(path)
                .filter(name -> name.channel() >= 1 && name.channel() <= tracks.size())
                .flatMap(
                        name -> files(name.channel(), name.start(), name.start().plusSeconds(1)).stream()
                                .filter(file -> file.path().equals(path))
                                .findFirst());
    }

    /** The bytes of a picture among the files. */
    public List<ByteBuffer> picture(RecordedFile file) {
        return frame(file.channel(), file.start()).jpeg();
    }

    private void hour(List<RecordedFile> files, int channel, LocalDateTime hour) {
        files.add(video(channel, 0, hour, hour.plusHours(1), ""));
        files.add(video(channel, 1, hour, hour.plusHours(1), ""));
        Random chance = new Random(channel * 31L + Track.second(hour));
        int span = 60 / EVENTS_PER_HOUR;
        for (int i = 0; i < EVENTS_PER_HOUR; i++) {
            LocalDateTime start =
                    hour.plusMinutes(i * span + 2 + chance.nextInt(span - 6)).plusSeconds(chance.nextInt(60));
            LocalDateTime end = start.plusSeconds(20 + chance.nextInt(40));
            files.add(video(channel, 0, start, end, "VideoMotion"));
            String path = StoredName.picture(channel, start, 'M');
            files.add(new RecordedFile(
                    channel,
                    0,
                    "jpg",
                    start,
                    start,
                    "VideoMotion",
                    path,
                    frame(channel, start).length()));
        }
        if (hour.getHour() % 6 == channel % 6) {
            files.add(video(channel, 0, hour.plusMinutes(1), hour.plusMinutes(1).plusSeconds(15), "AlarmLocal"));
        }
    }

    private RecordedFile video(int channel, int subtype, LocalDateTime start, LocalDateTime end, String event) {
        char why = event.isEmpty() ? 'R' : event.equals("AlarmLocal") ? 'A' : 'M';
        String path = StoredName.video(channel, subtype, start, end, why);
        Track track = tracks.get(channel - 1).get(subtype);
        long length = track.bytes(Track.second(start), Track.second(end));
        return new RecordedFile(channel, subtype, "dav", start, end, event, path, length);
    }

    private Frame frame(int channel, LocalDateTime time) {
        FrameStamp stamp = new FrameStamp(Track.second(time), camera, channel, 0, time.toInstant(ZoneOffset.UTC));
        return Frame.of(stamp, ByteBuffer.wrap(STILL));
    }

    private static byte[] still() {
        try (InputStream input = History.class.getResourceAsStream("still.jpg")) {
            return input.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
