package org.lensbridge.web.internal.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.apache.felix.webconsole.spi.SecurityProvider;
import org.lensbridge.api.admin.Accounts;
import org.lensbridge.web.internal.access.Identity;
import org.lensbridge.web.internal.access.Origins;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets into the web console whoever is logged in to Lensbridge, by cookie or by HTTP Basic; it has no account of its own. With the
 * framework property {@code felix.webconsole.security.providers=lensbridge} the console waits for this service.
 */
@Component(service = SecurityProvider.class, property = SecurityProvider.PROPERTY_ID + "=lensbridge")
public final class ConsoleLogin implements SecurityProvider {
    private final Accounts accounts;

    @Activate
    public ConsoleLogin(@Reference Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Object authenticate(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        if (Origins.changesState(request) && !Origins.isOwn(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return null;
        }
        Optional<Identity> identity = Identity.of(request, accounts);
        if (identity.isPresent()) {
            return identity.get().user();
        }
        String accept = request.getHeader("Accept");
        if (request.getHeader("Authorization") == null && accept != null && accept.contains("text/html")) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/login.html?next=%2Fsystem%2Fconsole");
        } else {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Lensbridge\", charset=\"UTF-8\"");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
        return null;
    }

    /** Lensbridge has one kind of account, which may do everything. */
    @Override
    public boolean authorize(Object user, String role) {
        return true;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response) {
        Identity.of(request, accounts).flatMap(Identity::token).ifPresent(accounts::logout);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/login.html");
    }
}
