package org.lensbridge.driver.excelsense.capability.image;

import java.util.Map;
import org.lensbridge.api.capability.Imaging;
import org.lensbridge.api.capability.Overlays;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.excelsense.operation.OverlayOperations;
import org.lensbridge.driver.excelsense.operation.SensorOperations;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.excelsense.survey.View;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;

/**
 * Finds imaging and text over the picture. The requests for the sensor have no place for a channel: they are those of the first. Stateless.
 */
public final class ImageFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        if (!ground.views().isEmpty()) {
            imaging(ground, table);
        }
        ground.views().forEach(view -> overlays(ground, view, table));
    }

    private static void overlays(Ground ground, View view, CapabilityTable.Builder table) {
        Inquiry.Answer canvases =
                ground.ask(OverlayOperations.CANVAS, Map.of(Operation.CHANNEL, Value.of(view.channel())));
        if (canvases.given()) {
            table.add(view.channel(), Overlays.class, new ExcelsenseOverlays(ground, view));
        } else {
            table.absent(view.channel(), Overlays.class, canvases.absence());
        }
    }

    private static void imaging(Ground ground, CapabilityTable.Builder table) {
        int first = ground.views().get(0).channel();
        String lack = lack(ground);
        if (lack.isEmpty()) {
            table.add(first, Imaging.class, new ExcelsenseImaging(ground.engine(), ground.scope()));
            lack = "The requests for the sensor are those of channel " + first + ".";
        } else {
            table.absent(first, Imaging.class, lack);
        }
        for (View other : ground.views().subList(1, ground.views().size())) {
            table.absent(other.channel(), Imaging.class, lack);
        }
    }

    /** Why there is nothing to adjust; empty when there is. A device that has a sensor answers the first question. */
    private static String lack(Ground ground) {
        String brightness = ground.lack(SensorOperations.BRIGHTNESS.get(), Map.of(), SensorOperations.VALUE);
        return brightness.isEmpty()
                        || ground.lack(SensorOperations.MIRROR.get(), Map.of(), SensorOperations.VERTICAL)
                                .isEmpty()
                ? ""
                : brightness;
    }
}
