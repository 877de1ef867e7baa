package org.lensbridge.driver.axis.capability.system;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lensbridge.api.capability.system.TimeServer;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Where a device has its time server. Without state; thread-safe. */
interface TimeServers {
    /** The port of NTP, which devices know no other than. */
    int PORT = 123;

    /** What a host's name or address is made of. */
    Pattern HOST = Pattern.compile("[A-Za-z0-9._:-]{1,255}");

    /** The server that is asked first, which DHCP may have told; empty where the device tells nothing of it. */
    Optional<TimeServer> server();

    /** Changes what differs from what there is; checked before. */
    void write(TimeServer wanted, TimeServer present);

    /** As devices have it. */
    static TimeServer of(boolean on, String host) {
        return new TimeServer(on, host, PORT, Duration.ZERO);
    }

    /** Fails for what no device of the family can do. */
    static void check(TimeServer wanted, TimeServer present) {
        if (wanted.port() != PORT) {
            throw new CameraException(
                    Kind.UNSUPPORTED,
                    "Nothing was written. The device asks time servers at port 123, and not at " + wanted.port() + ".");
        }
        if (!wanted.interval().isZero()) {
            throw new CameraException(
                    Kind.UNSUPPORTED,
                    "Nothing was written. The device itself decides how often it asks its time server: leave the interval at"
                            + " zero.");
        }
        boolean other = !wanted.host().equals(present.host());
        if (other
                && (wanted.on() || !wanted.host().isEmpty())
                && !HOST.matcher(wanted.host()).matches()) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "Nothing was written. A time server has a name or an address, such as ntp.example.com.");
        }
    }
}
