package org.lensbridge.benchmarks.conversation;

import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.transport.http.HostLimits;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransports;

/** The product's transport. All callers share one device, as they do in a driver. */
final class TransportCalls {
    private TransportCalls() {}

    static Caller caller(int port) {
        return () -> {
            HttpReply reply = Shared.device(port).send(HttpRequest.get(Caller.TARGET));
            if (reply.status() != 200 || reply.body().remaining() < 50) {
                throw new IllegalStateException("The answer is " + reply.status());
            }
        };
    }

    private static final class Shared {
        private static final HttpTransports TRANSPORT = transport();
        private static HttpDevice device;

        /** Wherever the limits of a host bound what is measured, they are raised here. */
        private static HttpTransports transport() {
            return HttpTransports.create(
                    HostLimits.DEFAULT.withCalls(64).withConnections(256).withRequestsPerSecond(1_000_000));
        }

        static synchronized HttpDevice device(int port) {
            if (device == null) {
                device = TRANSPORT.open(HttpTarget.of(
                        new DeviceAddress("http", "127.0.0.1", port),
                        new Credentials.Login(Caller.USER, Secret.of(Caller.PASSWORD))));
            }
            return device;
        }
    }
}
