package org.lensbridge.driver.excelsense.capability.image;

import org.lensbridge.api.capability.Imaging;
import org.lensbridge.driver.excelsense.operation.SensorOperations;
import org.lensbridge.driver.excelsense.survey.Finder;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.excelsense.survey.View;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Inquiry;

/**
 * Finds imaging and text over the picture. The requests for the sensor have no place for a channel: they are those of the first. Stateless.
 */
public final class ImageFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        if (!ground.views().isEmpty()) {
            imaging(ground, table);
        }
    }

    private static void imaging(Ground ground, CapabilityTable.Builder table) {
        int first = ground.views().get(0).channel();
        String lack = lack(ground);
        if (lack.isEmpty()) {
            table.add(first, Imaging.class, new ExcelsenseImaging(ground.engine()));
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
        Inquiry.Answer brightness = ground.ask(SensorOperations.BRIGHTNESS.get());
        return brightness.given() || ground.ask(SensorOperations.MIRROR.get()).given() ? "" : brightness.absence();
    }
}
