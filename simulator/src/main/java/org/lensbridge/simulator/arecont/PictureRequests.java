package org.lensbridge.simulator.arecont;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lensbridge.simulator.ArecontModel;
import org.lensbridge.simulator.device.PictureSettings;
import org.lensbridge.simulator.device.StreamCounts;
import org.lensbridge.simulator.fault.Part;
import org.lensbridge.simulator.fault.PartStream;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.Response;
import org.lensbridge.simulator.picture.CannedFrames;
import org.lensbridge.simulator.picture.DrawnFrames;
import org.lensbridge.simulator.picture.Feed;
import org.lensbridge.simulator.picture.Frame;
import org.lensbridge.simulator.picture.FrameSource;
import org.lensbridge.simulator.picture.Profile;
import org.lensbridge.simulator.picture.Studio;
import org.lensbridge.simulator.picture.WindowFrames;
import org.lensbridge.simulator.picture.WindowFrames.Window;

/** {@code image}, {@code img.jpg} and {@code mjpeg}. Confined to the event loop, except for counts and {@link #close}. */
final class PictureRequests implements AutoCloseable {
    private static final long MOST_WAITING = 512 * 1024;
    private static final String JPEG = "image/jpeg";

    private final ArecontSite site;
    private final OpenStreams streams;
    private final StreamCounts counts;
    private final Windows windows;
    private final Studio studio;
    private int turn;

    PictureRequests(ArecontSite site, OpenStreams streams, StreamCounts counts) {
        this.site = site;
        this.streams = streams;
        this.counts = counts;
        ArecontModel model = site.settings().model();
        windows = new Windows(model.sensors());
        var device = site.settings().device();
        studio = new Studio(
                device.name(),
                model.sensors(),
                Windows.MOST,
                device.picture().framesPerSecond(),
                source(device.picture(), device.name()),
                site.loop()::execute);
    }

    private FrameSource source(PictureSettings picture, String name) {
        DrawnFrames.Size size = new DrawnFrames.Size(picture.width(), picture.height());
        return picture.canned()
                .<FrameSource>map(canned -> CannedFrames.draw(
                        new DrawnFrames(List.of(size, size), site::view), name, canned.frames(), canned.bytes()))
                .orElseGet(() -> new WindowFrames(size, site::view, windows::of));
    }

    long frames() {
        return studio.frames();
    }

    /** Sensor 0 stands for whichever is next. */
    void image(ArecontCall call, int sensor) throws Refusal {
        still(call, sensor, new PictureRequest(site, call).window());
    }

    /** Of the window, quality and resolution in the settings. */
    void preset(ArecontCall call) throws Refusal {
        still(call, 0, PictureRequest.preset(site));
    }

    private void still(ArecontCall call, int sensor, Window window) throws Refusal {
        List<Integer> enabled = sensors(sensor);
        Profile profile = take(enabled.get(turn++ % enabled.size()), window);
        feed(profile).next(frame -> {
            windows.release(profile);
            call.picture(Response.bytes(200, JPEG, frame.jpeg()));
        });
    }

    /** The sensor, or those of {@code channelenable}. */
    private List<Integer> sensors(int sensor) {
        if (sensor > 0) {
            return List.of(sensor);
        }
        String enabled = site.parameters().value("channelenable", 1).orElse("1");
        List<Integer> sensors = new ArrayList<>();
        for (int each = 1; each <= site.settings().model().sensors(); each++) {
            if (List.of(enabled.split(",")).contains(Integer.toString(each))) {
                sensors.add(each);
            }
        }
        return sensors.isEmpty() ? List.of(1) : sensors;
    }

    void stream(ArecontCall call, int sensor) throws Refusal {
        Window window = new PictureRequest(site, call).window();
        int fps = call.number("fps", 0, 1000, site.parameters().number("fps"));
        int ssn = call.number("ssn", 1, 65535, 0);
        String stream = "mjpeg " + sensor + " " + window + " " + fps + " " + ssn;
        streams.open(stream);
        List<Profile> profiles = new ArrayList<>();
        try {
            for (int each : sensors(sensor)) {
                profiles.add(take(each, window));
            }
        } catch (Refusal e) {
            streams.close(stream);
            profiles.forEach(windows::release);
            throw e;
        }
        Runnable end = () -> {
            profiles.forEach(windows::release);
            streams.close(stream);
        };
        Optional<PartStream> parts = call.exchange().stream(StreamHead.of(call), MOST_WAITING);
        if (parts.isEmpty()) {
            end.run();
        } else {
            show(call.exchange().connection(), parts.get(), profiles, new Pace(fps), end);
        }
    }

    private void show(Connection connection, PartStream parts, List<Profile> profiles, Pace pace, Runnable end) {
        Consumer<Frame> viewer = frame -> {
            if (pace.lets()) {
                counts.passed(parts.send(part(frame)));
            }
        };
        profiles.forEach(profile -> feed(profile).add(viewer));
        counts.opened();
        connection.whenClosed(() -> {
            profiles.forEach(profile -> feed(profile).remove(viewer));
            counts.closed();
            end.run();
        });
    }

    private Part part(Frame frame) {
        return Part.behind(
                StreamHead.BOUNDARY,
                JPEG,
                frame.jpeg(),
                site.settings().firmware().announced());
    }

    private Profile take(int sensor, Window window) throws Refusal {
        return windows.take(sensor, window).orElseThrow(() -> Refusal.busy("No more pictures at a time"));
    }

    private Feed feed(Profile profile) {
        return studio.feed(profile).orElseThrow();
    }

    @Override
    public void close() {
        studio.close();
    }
}
