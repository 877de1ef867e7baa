package org.lensbridge.web.internal.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.lensbridge.web.internal.media.MediaUrls;

/**
 * The headers that tell a browser what these pages may do: load from this server, pictures also from the media server, which has the web socket
 * of the live ones too. Those are played from memory: {@code blob:}.
 */
final class SecurityHeaders {
    private SecurityHeaders() {}

    static void set(HttpServletResponse response, Optional<MediaUrls> media) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"
                        + media.map(urls -> " " + urls.socketPolicySource()).orElse("")
                        + "; img-src 'self'"
                        + media.map(urls -> " " + urls.policySource()).orElse("")
                        + "; media-src blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // Not no-referrer: browsers would then send Origin: null with the login form.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }
}
