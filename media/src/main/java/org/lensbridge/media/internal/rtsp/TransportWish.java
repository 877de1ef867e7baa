package org.lensbridge.media.internal.rtsp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to deliver a track that a client offers to take, RFC 2326, 12.39.
 *
 * @param interleaved on the same connection, else by UDP
 * @param first the interleaved channel, or the UDP port, of RTP; -1 when the client leaves it to the server
 * @param second the same of RTCP
 */
record TransportWish(boolean interleaved, int first, int second) {
    private static final Pattern PAIR = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");

    /** The first of the offers that this server can meet. */
    static Optional<TransportWish> of(String header) {
        for (String offer : header.split(",")) {
            Optional<TransportWish> wish = one(offer.strip());
            if (wish.isPresent()) {
                return wish;
            }
        }
        return Optional.empty();
    }

    private static Optional<TransportWish> one(String offer) {
        String[] parts = offer.split(";");
        String protocol = parts[0].strip();
        boolean tcp = protocol.equalsIgnoreCase("RTP/AVP/TCP");
        if (!tcp && !protocol.equalsIgnoreCase("RTP/AVP") && !protocol.equalsIgnoreCase("RTP/AVP/UDP")) {
            return Optional.empty();
        }
        String pair = "";
        boolean interleaved = tcp;
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : part.substring(equals + 1);
            if (name.equalsIgnoreCase("multicast")
                    || name.equalsIgnoreCase("mode") && value.replace("\"", "").equalsIgnoreCase("RECORD")) {
                return Optional.empty();
            }
            if (name.equalsIgnoreCase("interleaved")) {
                interleaved = true;
                pair = value;
            } else if (name.equalsIgnoreCase("client_port") && !interleaved) {
                pair = value;
            }
        }
        return pair(pair, interleaved);
    }

    private static Optional<TransportWish> pair(String text, boolean interleaved) {
        if (text.isEmpty()) {
            return interleaved ? Optional.of(new TransportWish(true, -1, -1)) : Optional.empty();
        }
        Matcher pair = PAIR.matcher(text.strip());
        if (!pair.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(pair.group(1));
        int second = pair.group(2) == null ? first + 1 : Integer.parseInt(pair.group(2));
        int most = interleaved ? 255 : 65_535;
        boolean possible = first >= (interleaved ? 0 : 1) && first <= most && second <= most && second != first;
        return possible && second >= (interleaved ? 0 : 1)
                ? Optional.of(new TransportWish(interleaved, first, second))
                : Optional.empty();
    }
}
