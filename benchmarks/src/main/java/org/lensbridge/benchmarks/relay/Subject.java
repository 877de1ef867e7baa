package org.lensbridge.benchmarks.relay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.Set;
import org.lensbridge.api.admin.Accounts;
import org.lensbridge.benchmarks.hub.Anybody;
import org.lensbridge.benchmarks.hub.Hub;
import org.lensbridge.benchmarks.hub.SingleDevice;
import org.lensbridge.media.MediaOptions;
import org.lensbridge.media.MediaServer;

/**
 * What is measured: the transport, the multipart parser, the hub and the media server in one process. Takes the
 * same orders as {@link BoundRelay} and makes use of the camera's port only.
 */
public final class Subject {
    /** The cookie that its accounts take. */
    static final String COOKIE = Accounts.COOKIE + "=reader";

    /** Where its stream is. */
    static final String TARGET = "/streams/camera/1/mjpeg";

    private Subject() {}

    /** Arguments: the stream's target at the camera, and {@code transport} or {@code socket}. Prints its own port, and a line for each order. */
    public static void main(String[] args) throws IOException {
        CameraVideo video = new CameraVideo();
        SingleDevice device = new SingleDevice(video);
        MediaOptions options = new MediaOptions("127.0.0.1", 0, 1000, Set.of());
        boolean socket = args[1].equals("socket");
        try (MediaServer server = MediaServer.start(options, Hub.over(device), device, new Anybody());
                Scanner orders = new Scanner(System.in, StandardCharsets.US_ASCII)) {
            System.out.println(server.address().getPort());
            while (orders.hasNextInt()) {
                int camera = orders.nextInt();
                orders.nextInt();
                video.source(socket ? Sources.socket(camera, args[0]) : Sources.transport(camera, args[0]));
                System.out.println("waiting");
            }
        }
    }
}
