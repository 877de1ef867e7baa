package org.lensbridge.benchmarks.streams;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.Set;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.benchmarks.hub.Anybody;
import org.lensbridge.benchmarks.hub.Fleet;
import org.lensbridge.benchmarks.hub.Hub;
import org.lensbridge.media.MediaOptions;
import org.lensbridge.media.MediaServer;
import org.lensbridge.transport.http.HttpTransports;

/**
 * What is measured: the transport's RTSP client, the hub and the media server in one process, without OSGi. Orders on standard input, each
 * answered by one line: {@code serve PORT} (of the cameras from now on), {@code ingest CAMERAS} (reads so many from the hub itself),
 * {@code frames} (of the slowest of these, so far) and {@code stop} (reading them).
 */
public final class StreamSubject {
    private static final int MOST_CAMERAS = 50;

    private final List<HubReader> readers = new ArrayList<>();
    private final RtspVideo.Where where = new RtspVideo.Where();
    private final StreamHub hub;
    private final Fleet fleet;

    private StreamSubject() {
        HttpTransports transports = HttpTransports.create();
        fleet = new Fleet(MOST_CAMERAS, number -> new RtspVideo(transports, number, where));
        hub = Hub.over(fleet);
    }

    /** No arguments. Prints its ports for RTSP and HTTP. */
    public static void main(String[] args) throws IOException {
        StreamSubject subject = new StreamSubject();
        MediaOptions options = new MediaOptions("127.0.0.1", 0, 1000, Set.of());
        try (MediaServer server = MediaServer.start(options, subject.hub, subject.fleet, new Anybody());
                Scanner orders = new Scanner(System.in, StandardCharsets.US_ASCII)) {
            System.out.println(server.serveRtsp("127.0.0.1", 0, true).getPort() + " "
                    + server.address().getPort());
            while (orders.hasNext()) {
                System.out.println(subject.obey(orders));
            }
        }
    }

    private String obey(Scanner orders) {
        switch (orders.next()) {
            case "serve" -> where.port(orders.nextInt());
            case "ingest" -> ingest(orders.nextInt());
            case "frames" -> {
                return Long.toString(
                        readers.stream().mapToLong(HubReader::frames).min().orElse(0));
            }
            default -> {
                readers.forEach(HubReader::stop);
                readers.clear();
            }
        }
        return "done";
    }

    private void ingest(int cameras) {
        for (int i = 1; i <= cameras; i++) {
            HubReader reader = new HubReader();
            readers.add(reader);
            hub.stream(new StreamKey(new DeviceId("c" + i), 1, StreamKey.CODED), HubReader.OPTIONS)
                    .subscribe(reader);
        }
    }
}
