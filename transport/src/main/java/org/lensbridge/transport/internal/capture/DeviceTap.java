package org.lensbridge.transport.internal.capture;

import java.util.ArrayList;
import java.util.List;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.HttpTarget;

/** Where one device's requests begin to be recorded, if they are. Thread-safe. */
public final class DeviceTap {
    private final Taps taps;
    private final HttpTarget target;
    private final String place;
    private volatile Bound bound;

    /** The redaction for this device in one recording. */
    private record Bound(FileRecording recording, Redaction redaction) {}

    DeviceTap(Taps taps, HttpTarget target) {
        this.taps = taps;
        this.target = target;
        place = Taps.place(target.address());
    }

    /**
     * A request that is about to be sent. Never fails.
     *
     * @param authorization the header's value, or null
     * @param stream whether its reply has no end
     */
    public ExchangeTap begin(HttpRequest request, String authorization, boolean stream) {
        FileRecording recording = taps.recording(place);
        if (recording == null) {
            return ExchangeTap.NONE;
        }
        try {
            RecordedExchange exchange = new RecordedExchange(recording, redactionFor(recording), stream);
            exchange.request(request, authorization);
            return new GuardedTap(exchange, recording);
        } catch (RuntimeException e) {
            recording.fail(e);
            return ExchangeTap.NONE;
        }
    }

    private Redaction redactionFor(FileRecording recording) {
        Bound current = bound;
        if (current == null || current.recording() != recording) {
            current = new Bound(recording, redaction(recording));
            bound = current;
        }
        return current.redaction();
    }

    private Redaction redaction(FileRecording recording) {
        List<Credentials.Login> logins = new ArrayList<>(recording.plan().logins());
        if (target.credentials() instanceof Credentials.Login login && !logins.contains(login)) {
            logins.add(login);
        }
        return new Redaction(target.address(), logins, target.queryLogin());
    }
}
