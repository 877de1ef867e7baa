package org.lensbridge.transport.internal.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Trust;

/** The TLS side of one device, with TLS sessions of its own. Thread-safe. */
public final class DeviceTls {
    private final Trust trust;
    private final String host;
    private final FirstUsePins pins;
    private final LeafTrust leaf;
    private final SSLContext context;

    /**
     * @throws IllegalArgumentException with a sentence, when the certificate authorities cannot be read
     */
    public DeviceTls(DeviceAddress address, Trust trust, FirstUsePins pins) {
        this.trust = trust;
        this.pins = pins;
        host = address.authority().toLowerCase(Locale.ROOT);
        leaf = new LeafTrust(check(address));
        try {
            context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {leaf}, null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java installation has no TLS", e);
        }
    }

    private CertificateCheck check(DeviceAddress address) {
        if (trust instanceof Trust.Pinned pinned) {
            return new PinCheck(host, pinned.sha256());
        }
        if (trust instanceof Trust.FirstUse) {
            return (shown, handshake) -> pins.check(host, shown.fingerprint());
        }
        if (trust instanceof Trust.Insecure) {
            return (shown, handshake) -> {};
        }
        return trust instanceof Trust.Authorities bundle
                ? AuthorityCheck.ofBundle(host, address.host(), CaBundle.read(bundle.pem()))
                : AuthorityCheck.ofSystem(host, address.host());
    }

    /** The context for connections to the device. */
    public SSLContext context() {
        return context;
    }

    /** Prepares an engine: authorities vouch for a host name, a pin stands for itself. */
    public void prepare(SSLEngine engine) {
        if (verifiesNames()) {
            engine.setSSLParameters(verifying(engine.getSSLParameters()));
        }
    }

    /** A socket on top of one that is connected, prepared the same way; the handshake has not begun. */
    public SSLSocket over(Socket connected, String name, int port) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(connected, name, port, true);
        if (verifiesNames()) {
            socket.setSSLParameters(verifying(socket.getSSLParameters()));
        }
        return socket;
    }

    private boolean verifiesNames() {
        return trust instanceof Trust.System || trust instanceof Trust.Authorities;
    }

    private static SSLParameters verifying(SSLParameters parameters) {
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return parameters;
    }

    /** What is questionable, sentences for the user. */
    public Optional<String> concern() {
        String all = Stream.of(verification(), TlsVersions.concern(leaf.version()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private Optional<String> verification() {
        if (trust instanceof Trust.Insecure) {
            return Optional.of(
                    "Its certificate is not verified (tls=insecure): anybody between here and the device can read"
                            + " and change the conversation.");
        }
        if (!(trust instanceof Trust.FirstUse)) {
            return Optional.empty();
        }
        return pins.of(host)
                .map(pin ->
                        "Its certificate was trusted at first sight (tls=first-use): compare its SHA-256 fingerprint "
                                + pin.sha256() + " with the device's and pin it.");
    }
}
