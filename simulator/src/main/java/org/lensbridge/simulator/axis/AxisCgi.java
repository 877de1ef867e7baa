package org.lensbridge.simulator.axis;

/** What answers a request. Called on the event loop; answers the call now or later. */
@FunctionalInterface
interface AxisCgi {
    void serve(AxisCall call);
}
