package org.lensbridge.transport.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.internal.governor.Deadline;
import org.lensbridge.transport.internal.tls.Causes;
import org.lensbridge.transport.internal.tls.CertificateRefusal;
import org.lensbridge.transport.internal.tls.TlsVersions;

/** Makes sentences of what the client reports. They name host and port, never a request. Immutable. */
final class Failures {
    private final DeviceAddress address;

    Failures(DeviceAddress address) {
        this.address = address;
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
        Optional<CameraException> known = Causes.find(failure, CameraException.class);
        if (known.isPresent()) {
            return known.get();
        }
        if (failure instanceof SSLException && isCut(failure.getCause())) {
            return new CameraException(Kind.UNREACHABLE, unreachable(failure.getCause()), failure);
        }
        if (failure instanceof SSLException broken) {
            return Causes.find(broken, CertificateRefusal.class)
                    .map(refusal -> new CameraException(Kind.UNTRUSTED, refusal.getMessage(), broken))
                    .orElseGet(() -> TlsVersions.failure(address.authority(), broken));
        }
        if (isNotHttp(failure)) {
            return new CameraException(
                    Kind.PROTOCOL,
                    address.authority() + " does not answer in HTTP, or exceeds its limits: check the port.",
                    wordless(failure));
        }
        if (failure instanceof IOException) {
            return new CameraException(Kind.UNREACHABLE, unreachable(failure), failure);
        }
        return new CameraException(
                Kind.PROTOCOL, "The conversation with " + address.authority() + " failed unexpectedly.", failure);
    }

    /** Whether TLS failed for the socket below it; when the device hangs up in the handshake, TLS says so in its own words. */
    private static boolean isCut(Throwable cause) {
        return cause instanceof IOException && !(cause instanceof SSLException) && !(cause instanceof EOFException);
    }

    private static boolean isNotHttp(Throwable failure) {
        return failure instanceof HttpException
                || failure instanceof MessageConstraintException
                || failure instanceof MalformedChunkCodingException && !(failure instanceof TruncatedChunkException);
    }

    /** The client quotes what it cannot read, in which a device may repeat what it was asked, and with it the login. */
    private static IOException wordless(Throwable failure) {
        IOException told = new IOException(failure.getClass().getName());
        told.setStackTrace(failure.getStackTrace());
        return told;
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
}
