package org.lensbridge.simulator.device;

import java.util.Optional;
import org.lensbridge.simulator.Faults;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.Request;
import org.lensbridge.simulator.http.Response;

/** What a fault answers in the place of the camera. Confined to the event loop. */
final class FaultyService {
    private final Faults faults;
    private final LoginGuard guard;
    private final DeviceClock clock;

    FaultyService(Faults faults, LoginGuard guard, DeviceClock clock) {
        this.faults = faults;
        this.guard = guard;
        this.clock = clock;
    }

    /** Empty when the camera may answer. */
    Optional<Response> instead(Request request, Connection connection) {
        return switch (faults.service()) {
            case NORMAL ->
                faults.fullAt() <= connection.older() ? Optional.of(guard.challenge(false)) : Optional.empty();
            case LOGIN_REFUSED -> Optional.of(guard.refuse(request));
            case UNAVAILABLE ->
                Optional.of(Response.text(503, "text/plain", "Too busy\r\n").with("Retry-After", retryAfter()));
            case WEB_PAGE ->
                Optional.of(Response.text(
                        200, "text/html", "<!DOCTYPE html><html><head><title>Welcome</title></head></html>\r\n"));
            case REDIRECT ->
                Optional.of(Response.text(302, "text/html", "<html><body>Moved</body></html>\r\n")
                        .with("Location", faults.location().orElse(request.target())));
        };
    }

    private String retryAfter() {
        return faults.datesRetryAfter()
                ? clock.httpDate(faults.retryAfter())
                : Long.toString(faults.retryAfter().toSeconds());
    }
}
