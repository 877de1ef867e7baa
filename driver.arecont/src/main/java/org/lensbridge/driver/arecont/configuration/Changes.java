package org.lensbridge.driver.arecont.configuration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.arecont.operation.MaintenanceOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Questions;

/** What one call of a capability changes, checked by then: written one parameter after the other, and saved to flash memory once. Confined to that call. */
public final class Changes {
    private final Configuration configuration;
    private final OperationEngine engine;
    private final DriverContext context;
    private final int channel;
    private final Map<String, String> values = new LinkedHashMap<>();

    /** Changes for a channel, from 1; 0 is the camera itself. */
    public Changes(Configuration configuration, OperationEngine engine, DriverContext context, int channel) {
        this.configuration = configuration;
        this.engine = engine;
        this.context = context;
        this.channel = channel;
    }

    /** A new value, whatever the camera has. */
    public Changes put(String name, String value) {
        return put(name, value, Optional.empty());
    }

    /** A new value, unless the camera has it already. Of two for the same parameter the later one counts. */
    public Changes put(String name, String value, Optional<String> now) {
        if (now.filter(value::equalsIgnoreCase).isEmpty()) {
            values.put(name, value);
        }
        return this;
    }

    /** Writes in the order in which the values came; nothing when there are none. What went before a refusal is saved all the same. */
    public void write() {
        if (values.isEmpty()) {
            return;
        }
        int written = 0;
        try {
            for (Map.Entry<String, String> value : values.entrySet()) {
                configuration.write(value.getKey(), value.getValue(), channel);
                written++;
            }
        } catch (CameraException e) {
            if (written > 0 && !Questions.isFatal(e)) {
                save();
            }
            throw e;
        }
        save();
    }

    /** Makes what is in effect last. A camera that refuses keeps it until its next start, which an administrator is told. */
    public void save() {
        try {
            engine.call(MaintenanceOperations.SAVE);
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            context.warn(e.operation(), e.reason() + " What was changed is in effect until the camera restarts.");
        }
    }
}
