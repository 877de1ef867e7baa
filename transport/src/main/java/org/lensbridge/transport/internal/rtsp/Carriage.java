package org.lensbridge.transport.internal.rtsp;

import java.util.Locale;

/**
 * How the packets of one medium travel, as a Transport header tells it, RFC 2326, 12.39. Immutable.
 *
 * @param interleaved whether on the session's connection
 * @param rtp the channel of its packets, or the server's port; -1 where none is told
 * @param rtcp that of the reports; -1 where none is told
 * @param source whom they come from; the empty text where none is told
 */
record Carriage(boolean interleaved, int rtp, int rtcp, String source) {
    private static final int NONE = -1;

    /** Channels as they are asked for. */
    static Carriage channels(int first) {
        return new Carriage(true, first, first + 1, "");
    }

    /** Reads the first of the ways that a header tells; what it does not tell is as it was asked for. Never fails. */
    static Carriage of(String header, Carriage asked) {
        String first = header.split(",", 2)[0];
        if (first.isBlank()) {
            return asked;
        }
        String[] parts = first.split(";", 40);
        String profile = parts[0].strip().toUpperCase(Locale.ROOT);
        boolean interleaved = profile.endsWith("/TCP");
        int[] channels = {NONE, NONE};
        int[] ports = {NONE, NONE};
        String source = "";
        for (int i = 1; i < parts.length; i++) {
            int sign = parts[i].indexOf('=');
            String value = sign < 0 ? "" : parts[i].substring(sign + 1).strip();
            switch (parts[i].substring(0, Math.max(0, sign)).strip().toLowerCase(Locale.ROOT)) {
                case "interleaved" -> channels = range(value, 255);
                case "server_port" -> ports = range(value, 65_535);
                case "source" -> source = value;
                default -> {
                    continue;
                }
            }
        }
        interleaved |= channels[0] >= 0 && ports[0] < 0;
        if (!interleaved) {
            return new Carriage(false, ports[0], ports[1], source);
        }
        boolean told = channels[0] >= 0 && channels[1] >= 0;
        return told || !asked.interleaved
                ? new Carriage(true, told ? channels[0] : 0, told ? channels[1] : 1, "")
                : asked;
    }

    /** Whether packets of both could not be told apart. */
    boolean overlaps(Carriage other) {
        return interleaved && other.interleaved && (has(other.rtp) || has(other.rtcp));
    }

    private boolean has(int channel) {
        return channel == rtp || channel == rtcp;
    }

    private static int[] range(String value, int most) {
        String[] ends = value.split("-", 2);
        int first = number(ends[0], most);
        int second = ends.length > 1 ? number(ends[1], most) : NONE;
        return new int[] {first, first >= 0 && second < 0 && first < most ? first + 1 : second};
    }

    private static int number(String text, int most) {
        String digits = text.strip();
        return digits.matches("\\d{1,5}") && Integer.parseInt(digits) <= most ? Integer.parseInt(digits) : NONE;
    }
}
