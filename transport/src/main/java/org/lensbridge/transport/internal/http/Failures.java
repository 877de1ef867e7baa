package org.lensbridge.transport.internal.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.internal.governor.Deadline;
import org.lensbridge.transport.internal.tls.DeviceTls;

/** Makes sentences of what the client reports. They name host and port, never a request. Immutable. */
final class Failures {
    private final DeviceAddress address;
    private final DeviceTls tls;

    /**
     * @param tls null for plain HTTP
     */
    Failures(DeviceAddress address, DeviceTls tls) {
        this.address = address;
        this.tls = tls;
    }

    CameraException gone() {
        return new CameraException(Kind.GONE, "The conversation with " + address.authority() + " was closed.");
    }

    CameraException timeout(Deadline deadline, boolean connected) {
        long millis = deadline.timeout().toMillis();
        return connected
                ? new CameraException(
                        Kind.TIMEOUT, address.authority() + " gave no complete answer within " + millis + " ms.")
                : new CameraException(
                        Kind.UNREACHABLE,
                        "No connection to " + address.authority() + " within " + millis
                                + " ms: check that the device is on, its address and the network between.");
    }

    CameraException of(Throwable failure) {
        CameraException known = find(failure, CameraException.class);
        if (known != null) {
            return known;
        }
        if (failure instanceof SSLException) {
            return tls(failure);
        }
        if (isNotHttp(failure)) {
            return new CameraException(
                    Kind.PROTOCOL,
                    address.authority() + " does not answer in HTTP, or exceeds its limits: check the port.",
                    failure);
        }
        if (failure instanceof IOException) {
            return new CameraException(Kind.UNREACHABLE, unreachable(failure), failure);
        }
        return new CameraException(
                Kind.PROTOCOL, "The conversation with " + address.authority() + " failed unexpectedly.", failure);
    }

    private static boolean isNotHttp(Throwable failure) {
        return failure instanceof HttpException
                || failure instanceof MessageConstraintException
                || failure instanceof MalformedChunkCodingException && !(failure instanceof TruncatedChunkException);
    }

    private String unreachable(Throwable failure) {
        if (failure instanceof UnknownHostException) {
            return "Host " + address.host() + " is unknown: check the name and the name server.";
        }
        if (failure instanceof SocketTimeoutException) {
            return "No connection to " + address.authority()
                    + ": nothing answers there. Check that the device is on, its address and the network between.";
        }
        if (failure instanceof NoRouteToHostException) {
            return "No route to " + address.authority() + ": check the address and the network.";
        }
        if (failure instanceof ConnectException) {
            return address.authority()
                    + " refuses the connection: check the port, and that the device's HTTP service is on.";
        }
        return address.authority() + " closed the connection before its answer was complete.";
    }

    private CameraException tls(Throwable failure) {
        boolean certificate = find(failure, CertificateException.class) != null;
        if (!certificate || tls == null) {
            return new CameraException(
                    Kind.PROTOCOL,
                    "No TLS connection to " + address.authority()
                            + ": check that the device offers https at this port.",
                    failure);
        }
        String shown = tls.presented()
                .map(print -> " Its SHA-256 fingerprint is " + print + ": pin it after comparing it at the device.")
                .orElse("");
        return new CameraException(
                Kind.UNTRUSTED, "The certificate of " + address.authority() + " is not trusted." + shown, failure);
    }

    private static <T extends Throwable> T find(Throwable failure, Class<T> type) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < 12; depth++) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
            at = at.getCause();
        }
        return null;
    }
}
