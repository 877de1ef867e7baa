package org.lensbridge.simulator.axis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lensbridge.simulator.AxisLevel;
import org.lensbridge.simulator.device.MotionJpeg;
import org.lensbridge.simulator.device.StreamCounts;
import org.lensbridge.simulator.fault.Part;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.picture.Feed;
import org.lensbridge.simulator.picture.Frame;
import org.lensbridge.simulator.picture.Profile;

/** {@code jpg/image.cgi}, {@code mjpg/video.cgi} and {@code imagesize.cgi} (network-video/video-streaming). */
final class ImageCgi {
    private static final ByteBuffer HEAD = ByteBuffer.wrap(("HTTP/1.0 200 OK\r\n"
                    + "Cache-Control: no-cache\r\n"
                    + "Pragma: no-cache\r\n"
                    + "Expires: Thu, 01 Dec 1994 16:00:00 GMT\r\n"
                    + "Connection: close\r\n"
                    + "Content-Type: multipart/x-mixed-replace;boundary=" + Part.BOUNDARY + "\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));

    private final AxisSite site;
    private final MotionJpeg pictures = new MotionJpeg();
    private final Set<Open> open = new HashSet<>();

    private record Open(int view, Connection connection) {}

    private record Request(int view, Feed feed) {}

    ImageCgi(AxisSite site) {
        this.site = site;
        site.parameters().whenChanged((name, value) -> {
            if (name.endsWith(".SensorProtector")) {
                site.loop().execute(this::endCovered);
            }
        });
    }

    Map<String, AxisRoute> routes() {
        return site.settings().model().views() == 0
                ? Map.of()
                : Map.of(
                        "jpg/image.cgi", new AxisRoute(AxisLevel.VIEWER, this::snapshot),
                        "mjpg/video.cgi", new AxisRoute(AxisLevel.VIEWER, this::stream),
                        "imagesize.cgi", new AxisRoute(AxisLevel.VIEWER, this::size));
    }

    StreamCounts counts() {
        return pictures.counts();
    }

    /** A covered sensor gets no light, so there is no video. */
    private void endCovered() {
        Set.copyOf(open).stream()
                .filter(stream -> site.isCovered(stream.view()))
                .forEach(stream -> stream.connection().closeWhenSent());
    }

    private void snapshot(AxisCall call) {
        request(call).ifPresent(request -> pictures.snapshot(call.exchange(), request.feed()));
    }

    private void stream(AxisCall call) {
        Optional<Request> request = request(call);
        if (request.isEmpty()) {
            return;
        }
        Open mine = new Open(request.get().view(), call.exchange().connection());
        open.add(mine);
        pictures.stream(call.exchange(), HEAD, request.get().feed(), pace(call), () -> open.remove(mine));
    }

    /** Which frames are sent for {@code fps}, {@code nbrofframes} and {@code duration}. */
    private static Predicate<Frame> pace(AxisCall call) {
        int fps = number(call, "fps");
        int frames = number(call, "nbrofframes");
        long end = System.nanoTime() + number(call, "duration") * 1_000_000_000L;
        boolean ends = number(call, "duration") > 0;
        long gap = fps == 0 ? 0 : 950_000_000L / fps;
        long[] last = {System.nanoTime() - gap};
        int[] sent = {0};
        return frame -> {
            long now = System.nanoTime();
            if (frames > 0 && sent[0] >= frames || ends && now > end) {
                call.exchange().connection().closeWhenSent();
                return false;
            }
            boolean due = now - last[0] >= gap;
            if (due) {
                last[0] = now;
                sent[0]++;
            }
            return due;
        };
    }

    private static int number(AxisCall call, String argument) {
        return call.argument(argument)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private void size(AxisCall call) {
        request(call).ifPresent(request -> {
            var size = site.settings().sizes().get(request.feed().profile().subtype());
            call.text("image width = " + size.width() + "\nimage height = " + size.height() + "\n");
        });
    }

    /** Empty when the request is wrong and answered. */
    private Optional<Request> request(AxisCall call) {
        Optional<Integer> view = call.camera(site.settings().model().views());
        Optional<Integer> size = view.flatMap(number -> site.size(call.argument("resolution"), number));
        boolean right = call.argument("compression")
                .filter(text -> !text.matches("\\d{1,2}|100"))
                .isEmpty();
        if (size.isEmpty() || !right) {
            call.page(400, "Bad Request", "camera, resolution or compression is not valid.");
            return Optional.empty();
        }
        if (site.isCovered(view.get())) {
            call.page(503, "Service Unavailable", "No video.");
            return Optional.empty();
        }
        return site.studio().feed(new Profile(view.get(), size.get())).map(feed -> new Request(view.get(), feed));
    }
}
