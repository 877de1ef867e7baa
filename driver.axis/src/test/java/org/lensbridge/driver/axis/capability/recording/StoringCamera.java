package org.lensbridge.driver.axis.capability.recording;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.lensbridge.driver.axis.AxisDriverFactory;
import org.lensbridge.driver.axis.capability.media.MediaTree;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;

/** A device with a card full of recordings, and a session with it. */
final class StoringCamera implements AutoCloseable {
    /** A recording; {@code stop} is empty while it goes on. */
    record Stored(String id, String start, String stop, String source) {
        String xml() {
            return "<recording diskid=\"SD_DISK\" recordingid=\"" + id + "\" starttime=\"" + start + "\" stoptime=\""
                    + stop + "\" recordingtype=\"continuous\" recordingstatus=\"completed\" source=\"" + source
                    + "\"><video mimetype=\"video/x-h264\" source=\"1\"/></recording>";
        }

        boolean overlaps(Instant from, Instant to) {
            return !Instant.parse(start).isAfter(to)
                    && (stop.isEmpty() || !Instant.parse(stop).isBefore(from));
        }
    }

    final List<Stored> recordings = new CopyOnWriteArrayList<>();
    /** Answers by the end of a program's path, before all else. */
    final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    /** The order in which recordings are listed. */
    volatile Comparator<Stored> order = Comparator.comparing(Stored::start);

    final AnsweringCamera camera = new AnsweringCamera(this::answer);
    final DeviceRig rig = new DeviceRig(AxisDriverFactory::new, camera.address());

    StoringCamera() {
        rig.connect();
    }

    static byte[] xml(String inner) {
        return AnsweringCamera.answer(
                "200 OK",
                "Content-Type: text/xml",
                ("<?xml version=\"1.0\"?>\n<root xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">" + inner
                                + "</root>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    static byte[] error(int code, String description) {
        return xml("<GeneralError><ErrorCode>" + code + "</ErrorCode><ErrorDescription>" + description
                + "</ErrorDescription></GeneralError>");
    }

    private Optional<byte[]> answer(AnsweringCamera.Request request) {
        String path = request.target().replaceAll("\\?.*", "");
        return answers.entrySet().stream()
                .filter(entry -> path.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> MediaTree.listed(request))
                .or(() -> path.endsWith("/record/list.cgi") ? Optional.of(list(request)) : Optional.empty());
    }

    private byte[] list(AnsweringCamera.Request request) {
        Stream<Stored> found = recordings.stream().sorted(order);
        String id = value(request, "recordingid", "all");
        if (!id.equals("all")) {
            found = found.filter(each -> each.id.equals(id));
        }
        Instant from = Instant.parse(value(request, "starttime", "1970-01-01T00:00:00Z"));
        Instant to = Instant.parse(value(request, "stoptime", "9999-01-01T00:00:00Z"));
        long most = Long.parseLong(value(request, "maxnumberofresults", "1000000"));
        StringBuilder all = new StringBuilder("<recordings>");
        found.filter(each -> each.overlaps(from, to)).limit(most).forEach(each -> all.append(each.xml()));
        return xml(all.append("</recordings>").toString());
    }

    private static String value(AnsweringCamera.Request request, String name, String other) {
        return request.value(name)
                .map(text -> URLDecoder.decode(text, StandardCharsets.UTF_8))
                .orElse(other);
    }

    @Override
    public void close() throws IOException {
        rig.close();
        camera.close();
    }
}
