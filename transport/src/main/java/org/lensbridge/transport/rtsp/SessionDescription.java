package org.lensbridge.transport.rtsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * What a device says of a session's media, RFC 4566. Lines of no use here are passed over.
 *
 * @param attributes of the whole session, each as {@code name} or {@code name:value}
 */
public record SessionDescription(List<String> attributes, List<MediaDescription> media) {
    private static final int MOST_CHARACTERS = 256 << 10;
    private static final int MOST_MEDIA = 64;
    private static final int MOST_ATTRIBUTES = 256;

    public SessionDescription {
        attributes = List.copyOf(attributes);
        media = List.copyOf(media);
    }

    /**
     * Reads a description: up to 64 media with 256 attributes each; more are passed over.
     *
     * @throws CameraException PROTOCOL for what is none, or longer than 256 Ki characters
     */
    public static SessionDescription parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new CameraException(Kind.PROTOCOL, "The device's description of its media is too long.");
        }
        Reading reading = new Reading();
        text.lines().map(String::strip).forEach(reading::take);
        return reading.done();
    }

    /** Confined to one call. */
    private static final class Reading {
        private final List<String> attributes = new ArrayList<>();
        private final List<MediaDescription> media = new ArrayList<>();
        private List<String> current = attributes;
        private boolean begun;

        void take(String line) {
            begun |= line.startsWith("v=") || line.startsWith("m="); // some begin with their media
            if (line.startsWith("m=") && media.size() < MOST_MEDIA) {
                String[] words = line.substring(2).strip().split("\\s+");
                if (words.length >= 3) {
                    close();
                    current = new ArrayList<>();
                    media.add(new MediaDescription(
                            words[0].toLowerCase(Locale.ROOT),
                            words[2],
                            List.of(words).subList(3, Math.min(words.length, MOST_ATTRIBUTES)),
                            List.of()));
                }
            } else if (line.startsWith("a=") && current.size() < MOST_ATTRIBUTES) {
                current.add(line.substring(2));
            }
        }

        /** Gives the attributes so far to the medium that they belong to. */
        private void close() {
            if (!media.isEmpty()) {
                int last = media.size() - 1;
                MediaDescription bare = media.get(last);
                media.set(last, new MediaDescription(bare.kind(), bare.protocol(), bare.formats(), current));
            }
        }

        SessionDescription done() {
            if (!begun) {
                throw new CameraException(Kind.PROTOCOL, "The device described its media in no way that is known.");
            }
            close();
            return new SessionDescription(attributes, media);
        }
    }
}
