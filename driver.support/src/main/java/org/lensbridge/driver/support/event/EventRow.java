package org.lensbridge.driver.support.event;

import java.util.Objects;
import org.lensbridge.api.event.EventTypes;

/**
 * A row: what one of a vendor's event codes means.
 *
 * @param code as the vendor writes it
 * @param type a slug: see {@link EventTypes}
 * @param topic the ONVIF topic that means the same; empty for none
 * @param phases how the vendor's word for what happened becomes a phase
 */
public record EventRow(String code, String type, String topic, PhaseRule phases) {
    public EventRow {
        Objects.requireNonNull(code);
        Objects.requireNonNull(type);
        Objects.requireNonNull(topic);
        Objects.requireNonNull(phases);
    }
}
