package org.lensbridge.web.internal.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/** Tells requests of our own pages and of programs from those that another site makes in a browser's name. */
public final class Origins {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private Origins() {}

    /** Whether the request may change something. */
    public static boolean changesState(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    /** Whether it comes from a page of this server, or from a program that is no browser. */
    public static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        // The scheme is left out: behind a proxy that ends TLS the browser's differs from ours.
        int authority = origin.indexOf("://");
        String host = request.getHeader("Host");
        return authority > 0 && host != null && origin.substring(authority + 3).equalsIgnoreCase(host);
    }

    /** Whether it also bears something that a form of another site cannot send without asking first. */
    public static boolean isDeliberate(HttpServletRequest request) {
        return isOwn(request) && ("1".equals(request.getHeader("X-Lensbridge")) || isJson(request));
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }
}
