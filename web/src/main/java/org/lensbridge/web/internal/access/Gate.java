package org.lensbridge.web.internal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.admin.Accounts;
import org.lensbridge.web.internal.failure.Failure;
import org.lensbridge.web.internal.media.MediaEndpoint;
import org.osgi.service.servlet.context.ServletContextHelper;

/**
 * Decides about every request before a servlet sees it. Paths are compared as they were sent, undecoded: a path in disguise is
 * an unknown one, and unknown ones need a login.
 */
final class Gate {
    /** What the login page needs before anybody is logged in. */
    private static final Set<String> OPEN_FILES = Set.of("/login.html", "/login.js", "/app.css", "/icon.svg");

    private static final Set<String> OPEN_FORMS = Set.of("/login", "/logout");
    private static final List<String> DATA = List.of("/api/", "/streams/", "/snapshots/", "/metrics");

    private final Accounts accounts;
    private final MediaEndpoint media;

    Gate(Accounts accounts, MediaEndpoint media) {
        this.accounts = accounts;
        this.media = media;
    }

    /** Whether the request may go on; otherwise it has been answered. */
    boolean admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.set(response, media.urls(request));
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean form = OPEN_FORMS.contains(path);
        if (Origins.changesState(request) && !(form ? Origins.isOwn(request) : Origins.isDeliberate(request))) {
            Failure.of(
                            403,
                            "FORBIDDEN",
                            "This request seems to come from another site. Send the header X-Lensbridge: 1 or a body"
                                    + " of type application/json, from a page of this server.")
                    .refuse(request, response);
            return false;
        }
        if (form || (OPEN_FILES.contains(path) && !Origins.changesState(request))) {
            return true;
        }
        Optional<Identity> identity = Identity.of(request, accounts);
        if (identity.isPresent()) {
            request.setAttribute(Identity.ATTRIBUTE, identity.get());
            request.setAttribute(
                    ServletContextHelper.REMOTE_USER, identity.get().user());
            return true;
        }
        refuse(request, response, path);
        return false;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        if (DATA.stream().anyMatch(path::startsWith) || Origins.changesState(request)) {
            // A browser would answer the challenge with a dialog of its own over the dashboard.
            if (request.getHeader("Sec-Fetch-Site") == null) {
                response.setHeader("WWW-Authenticate", "Basic realm=\"Lensbridge\", charset=\"UTF-8\"");
            }
            Failure.of(401, "UNAUTHENTICATED", "Log in first, or send a user name and a password that fit.")
                    .refuse(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", loginPage(path));
        }
    }

    /** The login page's address, from where the login leads back to {@code path}. */
    static String loginPage(String path) {
        return path.equals("/") ? "/login.html" : "/login.html?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
