package org.lensbridge.transport.capture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;

/**
 * What to record, and where to.
 *
 * @param address host and port; the scheme does not matter
 * @param logins whose passwords are removed, beside those that the conversations themselves log in with
 * @param file made anew
 * @param about facts for the file's first line, such as vendor, model and firmware; names of lower-case letters
 * @param longest 1 second to 1 day
 * @param mostBytes of the file, 1 KiB to 4 GiB
 * @param mostPerReply bytes of one collected reply that are kept; streams are bounded by the file alone
 */
public record RecordingPlan(
        DeviceAddress address,
        List<Credentials.Login> logins,
        Path file,
        Map<String, String> about,
        Duration longest,
        long mostBytes,
        int mostPerReply) {
    /** What is kept of a collected reply where nothing else is said: 1 MiB, enough for most still pictures. */
    public static final int USUAL_REPLY = 1 << 20;

    private static final long LEAST = 1 << 10;
    private static final long MOST = 4L << 30;

    public RecordingPlan {
        Objects.requireNonNull(address);
        logins = List.copyOf(logins);
        Objects.requireNonNull(file);
        about = new LinkedHashMap<>(about);
        about.forEach(RecordingPlan::requireFact);
        if (longest.toSeconds() < 1 || longest.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("A recording lasts 1 second to 1 day, not " + longest);
        }
        if (mostBytes < LEAST || mostBytes > MOST) {
            throw new IllegalArgumentException("A recording takes 1 KiB to 4 GiB, not " + mostBytes + " bytes");
        }
        if (mostPerReply < 0) {
            throw new IllegalArgumentException("A reply limit is not negative");
        }
    }

    private static void requireFact(String name, String value) {
        Objects.requireNonNull(value);
        if (!name.matches("[a-z]{1,30}") || name.equals("format") || name.equals("version") || name.equals("begin")) {
            throw new IllegalArgumentException("Not the name of a fact: " + name);
        }
    }

    @Override
    public Map<String, String> about() {
        return new LinkedHashMap<>(about);
    }
}
