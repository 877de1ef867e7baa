package org.lensbridge.driver.axis.capability.control.ptz;

import java.util.List;
import java.util.Map;
import org.lensbridge.api.capability.Lens;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.axis.operation.OpticsOperations;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.axis.survey.View;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.session.Questions;

/** Finds the lenses of cameras that do not turn, by {@code opticscontrol.cgi}, which API discovery lists. Confined to the thread that connects. */
final class OpticsFinder {
    private final Ground ground;
    private final List<Optic> optics;
    private final String refusal;

    OpticsFinder(Ground ground) {
        this.ground = ground;
        List<Optic> found = List.of();
        String reason = "";
        if (ground.has("optics-control")) {
            try {
                found = Optic.in(ground.engine()
                        .call(OpticsOperations.CAPABILITIES, Map.<String, Value>of())
                        .document());
            } catch (CameraException e) {
                if (Questions.isFatal(e)) {
                    throw e;
                }
                reason = Inquiry.absence(OpticsOperations.CAPABILITIES, e.reason());
            }
        }
        this.optics = found;
        this.refusal = reason;
    }

    /** The lens of a sensor is that with the sensor's number; view areas that show a part of it have none of their own. */
    void find(View view, String absence, CapabilityTable.Builder table) {
        boolean whole = ground.views().stream()
                .filter(other -> other.source() == view.source())
                .findFirst()
                .filter(view::equals)
                .isPresent();
        if (whole && view.hasSource() && view.source() < optics.size()) {
            table.add(view.channel(), Lens.class, new OpticsLens(ground, view.channel(), optics.get(view.source())));
        } else {
            table.absent(view.channel(), Lens.class, refusal.isEmpty() ? absence : refusal);
        }
    }
}
