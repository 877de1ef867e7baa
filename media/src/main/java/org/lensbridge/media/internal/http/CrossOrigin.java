package org.lensbridge.media.internal.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which web pages may read answers. Pages of the same host on whatever port may, with credentials: the dashboard is one. Others
 * only when they are configured. Immutable.
 */
public final class CrossOrigin {
    private final Set<String> allowed;

    /** Beside the same host, the given origins: {@code https://vms.example:8443}. */
    public CrossOrigin(Set<String> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    /** What every answer to this request carries. */
    public Map<String, String> headers(RequestHead head) {
        String origin = head.header("origin").orElse("");
        // An image in a page is asked for without Origin. "same-site" does not serve: Chromium 156 takes two ports of
        // one IP
        // address for two sites there. A foreign page has no cookie to send, for that is SameSite=Strict.
        boolean foreign =
                head.header("sec-fetch-site").filter("cross-site"::equals).isPresent();
        String policy = foreign && allowed.isEmpty() ? "same-origin" : "cross-origin";
        if (origin.isEmpty() || !allows(origin, head.header("host").orElse(""))) {
            return Map.of("Vary", "Origin", "Cross-Origin-Resource-Policy", policy);
        }
        return Map.of(
                "Vary",
                "Origin",
                "Cross-Origin-Resource-Policy",
                policy,
                "Access-Control-Allow-Origin",
                origin,
                "Access-Control-Allow-Credentials",
                "true");
    }

    /** Whether a request comes from no page, or from one that may read answers. A browser asks nobody before it opens a web socket. */
    public boolean welcomes(RequestHead head) {
        String origin = head.header("origin").orElse("");
        return origin.isEmpty() || allows(origin, head.header("host").orElse(""));
    }

    private boolean allows(String origin, String host) {
        if (allowed.contains(origin)) {
            return true;
        }
        Optional<String> from = hostOf(origin);
        return from.isPresent() && from.equals(hostOf("http://" + host));
    }

    private static Optional<String> hostOf(String url) {
        try {
            URI uri = new URI(url);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web ? Optional.ofNullable(uri.getHost()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
