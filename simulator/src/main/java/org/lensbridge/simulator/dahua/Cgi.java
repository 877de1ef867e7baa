package org.lensbridge.simulator.dahua;

/** What answers a request. Called on the event loop; answers the call now or later. */
@FunctionalInterface
interface Cgi {
    void serve(Call call) throws Refusal;
}
