package org.lensbridge.driver.axis.capability.control.overlay;

import org.lensbridge.api.capability.Overlays;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.axis.survey.Finder;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.axis.survey.View;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Inquiry;

/** Finds texts over the picture, by what the device listed. Stateless. */
public final class OverlayFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        boolean dynamic =
                ground.has("dynamicoverlay") || ground.tree().says("Properties.DynamicOverlay.DynamicOverlay");
        for (View view : ground.views()) {
            String branch = "Image.I" + view.image() + ".Text";
            if (dynamic) {
                table.add(view.channel(), Overlays.class, new DynamicOverlays(ground.engine(), view.channel()));
            } else if (ground.tree().text(branch + ".TextEnabled").isPresent()) {
                table.add(view.channel(), Overlays.class, new TextLine(ground.engine(), branch));
            } else {
                table.absent(
                        view.channel(),
                        Overlays.class,
                        Inquiry.absence(
                                ParameterOperations.LIST,
                                "It lists neither dynamic overlays nor " + branch + ".TextEnabled."));
            }
        }
    }
}
