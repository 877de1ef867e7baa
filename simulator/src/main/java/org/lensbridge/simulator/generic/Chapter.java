package org.lensbridge.simulator.generic;

import java.util.Map;

/** The requests of one part of the document. */
interface Chapter {
    /** By path below {@code cgi-bin/}. */
    Map<String, Route> routes();

    /** Answers a call, now or later. Runs on the event loop. */
    @FunctionalInterface
    interface Cgi {
        void serve(GenericCall call) throws Refusal;
    }

    /** How a request may be sent (3.1.3). */
    enum Method {
        GET,
        GET_OR_POST,
        /** A file in the body (RFC 1867). */
        UPLOAD
    }

    /** What a path is answered by; whoever is no administrator is refused where one is needed. */
    record Route(Method method, boolean administrator, Cgi cgi) {}

    static Route admin(Method method, Cgi cgi) {
        return new Route(method, true, cgi);
    }

    static Route view(Method method, Cgi cgi) {
        return new Route(method, false, cgi);
    }
}
