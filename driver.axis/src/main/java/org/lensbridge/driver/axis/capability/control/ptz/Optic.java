package org.lensbridge.driver.axis.capability.control.ptz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.axis.operation.Members;

/**
 * A lens as {@code opticscontrol.cgi} knows it.
 *
 * @param id what the device calls it
 * @param zoom whether it zooms
 * @param focus whether its focus moves
 * @param most the greatest magnification; 1 where it does not zoom
 */
record Optic(String id, boolean zoom, boolean focus, double most) {
    /** Those that an answer lists, without those that have no motor. */
    static List<Optic> in(Value answer) {
        List<Optic> optics = new ArrayList<>();
        for (Value item : Members.items(answer, "data", "optics")) {
            Set<String> abilities = Members.items(item, "capabilities").stream()
                    .map(Value::toString)
                    .collect(Collectors.toSet());
            double most = Members.number(item, "maxMagnification").orElse(1);
            boolean zoom = abilities.contains("zoom") && most > 1;
            String id = Members.text(item, "opticsId");
            if (!id.isEmpty() && (zoom || abilities.contains("focus"))) {
                optics.add(new Optic(id, zoom, abilities.contains("focus"), most));
            }
        }
        return optics;
    }
}
