package org.lensbridge.simulator.dahua;

import java.util.Map;

/** What stands behind one path. Called on the event loop; answers the call now or later. */
@FunctionalInterface
interface Cgi {
    void serve(Call call) throws Refusal;

    /** Chooses by the parameter {@code action}. */
    static Cgi byAction(Map<String, Cgi> actions) {
        return call -> {
            Cgi action = actions.get(call.required("action"));
            if (action == null) {
                throw new Refusal(DahuaError.INVALID_REQUEST);
            }
            action.serve(call);
        };
    }
}
