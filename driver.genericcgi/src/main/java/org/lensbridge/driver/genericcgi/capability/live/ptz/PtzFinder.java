package org.lensbridge.driver.genericcgi.capability.live.ptz;

import java.util.List;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.Lens;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.Tours;
import org.lensbridge.driver.genericcgi.operation.PtzOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.genericcgi.survey.View;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;

/** Finds what moves of the first view; the requests know no other. */
public final class PtzFinder implements Finder<Ground> {
    private static final List<Class<? extends Capability>> TYPES =
            List.of(PanTiltZoom.class, Presets.class, Tours.class, Lens.class);

    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        Commands commands = Commands.of(ground);
        for (View view : ground.views()) {
            if (view == ground.views().get(0)) {
                add(ground, table, view.channel(), commands);
            } else {
                String absence = Inquiry.absence(
                        PtzOperations.INFO, "The request names no channel; what it answers belongs to the first one.");
                TYPES.forEach(type -> table.absent(view.channel(), type, absence));
            }
        }
    }

    private static void add(Ground ground, CapabilityTable.Builder table, int channel, Commands commands) {
        if (commands.turns()) {
            table.add(channel, PanTiltZoom.class, new GenericPanTiltZoom(ground, commands));
        } else {
            table.absent(channel, PanTiltZoom.class, lack(commands, "that turn or zoom the camera"));
        }
        if (commands.have("gotoserverpresetno")) {
            table.add(channel, Presets.class, new GenericPresets(ground, commands));
        } else {
            table.absent(channel, Presets.class, lack(commands, "for presets"));
        }
        if (commands.have("gotoserversequenceno")
                || commands.have("gotoservercruiseno")
                || commands.have("gotoserverautopanno")) {
            table.add(channel, Tours.class, new GenericTours(ground, commands));
        } else {
            table.absent(channel, Tours.class, lack(commands, "for sequence, cruise or autopan lines"));
        }
        if (commands.focuses()) {
            table.add(channel, Lens.class, new GenericLens(ground, commands));
        } else {
            table.absent(channel, Lens.class, lack(commands, "that move a lens"));
        }
    }

    private static String lack(Commands commands, String what) {
        return commands.absence().isEmpty()
                ? Inquiry.absence(PtzOperations.INFO, "The device has no commands " + what + ".")
                : commands.absence();
    }
}
