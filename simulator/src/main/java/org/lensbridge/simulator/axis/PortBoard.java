package org.lensbridge.simulator.axis;

import org.lensbridge.simulator.AxisModel;

/**
 * The input and output ports, counted from 0: what the circuits do, and with that whether each is active. Inputs count as
 * open until somebody closes them. Thread-safe.
 */
final class PortBoard {
    private final Parameters parameters;
    private final Topics topics;
    private final boolean[] closed;

    PortBoard(AxisModel model, Parameters parameters, Topics topics) {
        this.parameters = parameters;
        this.topics = topics;
        this.closed = new boolean[model.ports()];
        for (int port = 0; port < closed.length; port++) {
            closed[port] = isOutput(port) && !activeWhenClosed(port);
        }
    }

    int count() {
        return closed.length;
    }

    boolean isOutput(int port) {
        return parameters.is("IOPort.I" + port + ".Direction", "output");
    }

    private boolean activeWhenClosed(int port) {
        String key = isOutput(port) ? ".Output.Active" : ".Input.Trig";
        return parameters.is("IOPort.I" + port + key, "closed");
    }

    boolean isClosed(int port) {
        synchronized (this) {
            return closed[port];
        }
    }

    boolean isActive(int port) {
        return isClosed(port) == activeWhenClosed(port);
    }

    /** What {@code normalState} is in port management: the one in which the port is not active. */
    String normalState(int port) {
        return activeWhenClosed(port) ? "open" : "closed";
    }

    void setActive(int port, boolean active) {
        setClosed(port, active == activeWhenClosed(port));
    }

    void setClosed(int port, boolean value) {
        synchronized (this) {
            closed[port] = value;
        }
        topics.port(port, isActive(port));
    }
}
