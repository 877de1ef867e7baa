package org.lensbridge.driver.axis.capability.image;

import org.lensbridge.api.capability.Imaging;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.axis.survey.View;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.tree.Tree;

/** Finds channels whose picture can be adjusted: those of a sensor with settings, or with an appearance of their own. */
public final class ImageFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        for (View view : ground.views()) {
            if (has(ground.tree(), view)) {
                table.add(view.channel(), Imaging.class, new AxisImaging(ground, view));
            } else {
                table.absent(
                        view.channel(),
                        Imaging.class,
                        Inquiry.absence(
                                ParameterOperations.LIST,
                                "It lists no settings of the sensor or of the appearance of this channel."));
            }
        }
    }

    private static boolean has(Tree tree, View view) {
        String source = "ImageSource.I" + view.source();
        return tree.holds(source + ".Sensor")
                || tree.holds(source + ".Video")
                || tree.holds(source + ".DayNight")
                || tree.holds(source + ".Appearance")
                || tree.holds("Image.I" + view.image() + ".Appearance");
    }
}
