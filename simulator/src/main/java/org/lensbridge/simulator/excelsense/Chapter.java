package org.lensbridge.simulator.excelsense;

import java.util.Map;
import org.lensbridge.simulator.excelsense.ExcelsenseAccounts.Right;

/** The requests of one part of the document. */
interface Chapter {
    /** By program, action and type, with one blank between: {@code param get NTP}; what a program has none of is left out. */
    Map<String, Route> routes();

    /** Answers a call, now or later. Runs on the event loop. */
    @FunctionalInterface
    interface Cgi {
        void serve(ExcelsenseCall call) throws Refusal;
    }

    /** What a request is answered by, and what its user must be allowed to. */
    record Route(Right right, Cgi cgi) {}

    static Route view(Cgi cgi) {
        return new Route(Right.VIEW, cgi);
    }

    static Route operate(Cgi cgi) {
        return new Route(Right.OPERATE, cgi);
    }

    static Route admin(Cgi cgi) {
        return new Route(Right.ADMINISTER, cgi);
    }
}
