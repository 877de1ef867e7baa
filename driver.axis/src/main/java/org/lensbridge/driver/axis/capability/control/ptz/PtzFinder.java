package org.lensbridge.driver.axis.capability.control.ptz;

import org.lensbridge.api.capability.Lens;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.Tours;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.axis.survey.View;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;

/** Finds channels that turn, and lenses with motors. Stateless. */
public final class PtzFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        OpticsFinder optics = new OpticsFinder(ground);
        for (View view : ground.views()) {
            PtzChannel channel = PtzChannel.of(ground, view.channel());
            turning(ground, table, channel);
            if (channel.focuses()) {
                table.add(view.channel(), Lens.class, new AxisLens(ground, channel));
            } else {
                optics.find(view, lensless(ground, channel), table);
            }
        }
    }

    /** Movements that are switched off say nothing of a lens that has no motors. */
    private static String lensless(Ground ground, PtzChannel channel) {
        boolean motors = PtzChannel.focuses(Ability.in(ground.tree(), channel.number()));
        return motors
                ? channel.absence()
                : Inquiry.absence(ParameterOperations.LIST, "It lists no motors for focus or iris of a lens.");
    }

    private static void turning(Ground ground, CapabilityTable.Builder table, PtzChannel channel) {
        int number = channel.number();
        if (channel.turns()) {
            table.add(number, PanTiltZoom.class, new AxisPanTiltZoom(ground, channel));
        } else {
            table.absent(number, PanTiltZoom.class, channel.lacks("The channel has no movement that lasts."));
        }
        if (!channel.has(Ability.SERVER_PRESET)) {
            table.absent(number, Presets.class, channel.lacks("The channel has no preset positions."));
            table.absent(number, Tours.class, channel.lacks("The channel has no preset positions to go round."));
            return;
        }
        AxisPresets presets = new AxisPresets(ground, number);
        table.add(number, Presets.class, presets);
        if (ground.has("guard-tour") || ground.tree().says("Properties.GuardTour.GuardTour")) {
            table.add(number, Tours.class, new AxisTours(ground, number, presets));
        } else {
            table.absent(number, Tours.class, channel.lacks("Its Properties.GuardTour.GuardTour does not say yes."));
        }
    }
}
