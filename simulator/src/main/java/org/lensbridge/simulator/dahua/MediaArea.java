package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lensbridge.simulator.ReceivedAudio;
import org.lensbridge.simulator.RecordedFile;
import org.lensbridge.simulator.device.StreamCounts;
import org.lensbridge.simulator.footage.History;

/** Streams, sound, recordings and storage of one device: 4.2, 4.3, 4.4.3, 4.11, 6 and 13. Public methods are thread-safe. */
public final class MediaArea {
    private final List<Map<String, Cgi>> routes;
    private final List<StreamCounts> counts;
    private final History history;
    private final AudioCgi audio;
    private final Finders finders = new Finders();

    MediaArea(Site site) {
        CameraSettings settings = site.settings();
        history = new History(
                settings.name(), settings.channels(), codec -> LiveCgi.container(settings, codec), site.clock()::now);
        Recorder recorder = new Recorder(history);
        LiveCgi live = new LiveCgi(site);
        PlaybackCgi playback = new PlaybackCgi(site, recorder);
        audio = new AudioCgi(site);
        SnapCgi snaps = new SnapCgi(site);
        counts = List.of(live.counts(), playback.counts(), snaps.counts());
        routes = List.of(
                live.routes(),
                audio.routes(),
                snaps.routes(),
                playback.routes(),
                new MediaFindCgi(site, recorder, finders).routes(),
                new FindHelperCgi(site, recorder, finders).routes(),
                new DownloadCgi(site, recorder).routes(),
                new RecordCgi(site, recorder).routes(),
                new StorageCgi(site, recorder).routes());
    }

    /** What {@link Routes} are made of. */
    List<Map<String, Cgi>> routes() {
        return routes;
    }

    /** After a reboot no search goes on. */
    void forget() {
        finders.forget();
    }

    /** Streams open now. */
    public int open() {
        return counts.stream().mapToInt(StreamCounts::open).sum();
    }

    /** Packets handed to a client's socket. */
    public long sent() {
        return counts.stream().mapToLong(StreamCounts::sent).sum();
    }

    /** Packets that a client was too slow for. */
    public long skipped() {
        return counts.stream().mapToLong(StreamCounts::skipped).sum();
    }

    /** What the last client to talk has sent so far. */
    public Optional<ReceivedAudio> receivedAudio() {
        return audio.received();
    }

    /** Finders of files that were created and not yet ended. */
    public int finders() {
        return finders.open();
    }

    /** What a channel, counted from 1, has recorded so far, by start. */
    public Stream<RecordedFile> recorded(int channel) {
        return history.files(channel, history.first(), history.last()).stream();
    }
}
