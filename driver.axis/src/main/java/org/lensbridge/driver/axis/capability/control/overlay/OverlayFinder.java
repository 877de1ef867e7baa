package org.lensbridge.driver.axis.capability.control.overlay;

import java.util.Map;
import org.lensbridge.api.capability.Overlays;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.axis.operation.OverlayOperations;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.axis.survey.View;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.session.Questions;

/** Finds texts over the picture, by what the device listed and lets this user have. Stateless. */
public final class OverlayFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        boolean listed = ground.has("dynamicoverlay") || ground.tree().says("Properties.DynamicOverlay.DynamicOverlay");
        String refusal = listed && !ground.views().isEmpty() ? refusal(ground) : "";
        for (View view : ground.views()) {
            String branch = "Image.I" + view.image() + ".Text";
            if (listed && refusal.isEmpty()) {
                table.add(
                        view.channel(),
                        Overlays.class,
                        new DynamicOverlays(ground.engine(), ground.scope(), view.channel()));
            } else if (ground.tree().text(branch + ".TextEnabled").isPresent()) {
                table.add(view.channel(), Overlays.class, new TextLine(ground.engine(), ground.scope(), branch));
            } else {
                table.absent(
                        view.channel(),
                        Overlays.class,
                        listed
                                ? refusal
                                : Inquiry.absence(
                                        ParameterOperations.LIST,
                                        "It lists neither dynamic overlays nor " + branch + ".TextEnabled."));
            }
        }
    }

    /** Why the device does not let this user have what it lists; empty when it does. */
    private static String refusal(Ground ground) {
        try {
            ground.engine().call(OverlayOperations.LIST, Map.<String, Value>of());
            return "";
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            return Inquiry.absence(OverlayOperations.LIST, e.reason());
        }
    }
}
