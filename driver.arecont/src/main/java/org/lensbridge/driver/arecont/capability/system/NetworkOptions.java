package org.lensbridge.driver.arecont.capability.system;

import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.arecont.configuration.Changes;
import org.lensbridge.driver.arecont.configuration.Configuration;

/** The bits of "netopt". Bits that nobody asked to change keep what the camera has, those beyond the document too. Without state. */
final class NetworkOptions {
    /** DHCP, BOOTP and RARP: where a camera has its address from when it is not told. */
    static final int DHCP = 1;

    static final int ASSIGNED = 0b111;
    static final int NTP = 1 << 4;
    static final int MTU = 1 << 7;
    static final int DHCP6 = 1 << 10;

    private static final String NAME = "netopt";

    private NetworkOptions() {}

    /** What the camera has; empty when it has no such parameter or tells no number. */
    static Optional<Integer> read(Configuration configuration) {
        return configuration
                .ask(NAME)
                .value()
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    /**
     * What the camera has.
     *
     * @throws CameraException UNSUPPORTED when it does not tell
     */
    static int required(Configuration configuration) {
        return read(configuration)
                .orElseThrow(() -> new CameraException(
                        Kind.UNSUPPORTED,
                        "Nothing was written. The camera does not tell its network options (netopt)."));
    }

    /** Sets and clears bits of what the camera has at the moment, when that changes anything. */
    static void put(Changes changes, int present, int set, int clear) {
        int wanted = present & ~clear | set;
        if (wanted != present) {
            changes.put(NAME, Integer.toString(wanted));
        }
    }
}
