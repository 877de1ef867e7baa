package org.lensbridge.transport.internal.rtsp;

import java.net.URI;
import java.util.Set;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.rtsp.RtspRequest;

/** A server wants to be asked elsewhere, RFC 2326, 11.3. Never leaves this package. */
final class Redirection extends RuntimeException {
    /** How often one is followed. */
    static final int MOST = 3;

    private static final long serialVersionUID = 1;

    private final String location;

    private Redirection(String location) {
        super("redirected", null, false, false);
        this.location = location;
    }

    /** This reply, when it does not redirect. */
    static HttpReply none(HttpReply reply) {
        String location = reply.header("location").orElse("").strip();
        return switch (reply.status()) {
            case 301, 302, 303, 305, 307, 308 -> {
                if (location.isEmpty()) {
                    yield reply;
                }
                throw new Redirection(location);
            }
            default -> reply;
        };
    }

    /**
     * Where to ask instead, of the same host.
     *
     * @param hosts what the host is called, by name and by number
     * @throws CameraException PROTOCOL for another host: the credentials are not for that one
     */
    RtspRequest follow(RtspRequest asked, Set<String> hosts) {
        try {
            URI target = URI.create(location);
            if (target.getHost() == null && location.startsWith("/") && !location.startsWith("//")) {
                return new RtspRequest(asked.port(), location, asked.silence(), asked.limits());
            }
            boolean rtsp = "rtsp".equalsIgnoreCase(target.getScheme());
            if (rtsp && target.getHost() != null && hosts.stream().anyMatch(target.getHost()::equalsIgnoreCase)) {
                int port = target.getPort() < 0 ? RtspRequest.DEFAULT_PORT : target.getPort();
                String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
                String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
                return new RtspRequest(port, path + query, asked.silence(), asked.limits());
            }
        } catch (IllegalArgumentException e) {
            throw elsewhere();
        }
        throw elsewhere();
    }

    private static CameraException elsewhere() {
        return new CameraException(
                Kind.PROTOCOL,
                "The device wants the stream to be asked of another host or in another way, where its login is not"
                        + " sent. Enter that host's address instead.");
    }
}
