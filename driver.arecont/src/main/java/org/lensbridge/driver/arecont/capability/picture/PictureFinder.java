package org.lensbridge.driver.arecont.capability.picture;

import org.lensbridge.api.capability.Imaging;
import org.lensbridge.api.capability.Lens;
import org.lensbridge.api.capability.PrivacyMasks;
import org.lensbridge.driver.arecont.configuration.Configuration;
import org.lensbridge.driver.arecont.operation.LensOperations;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.arecont.survey.View;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;

/** Finds imaging, the lens and privacy masks, by as few questions as show them. What the first sensor has, all have. Stateless. */
public final class PictureFinder implements Finder<Ground> {
    private static final int FIRST = 1;

    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        Configuration.Answer imaging = imaging(ground.configuration());
        Configuration.Answer masks = ground.configuration().ask("pmask", FIRST);
        for (View view : ground.views()) {
            int channel = view.channel();
            if (imaging.given()) {
                table.add(channel, Imaging.class, new ArecontImaging(ground, channel));
            } else {
                table.absent(channel, Imaging.class, imaging.absence());
            }
            if (masks.given()) {
                table.add(channel, PrivacyMasks.class, new ArecontPrivacyMasks(ground, channel));
            } else {
                table.absent(channel, PrivacyMasks.class, masks.absence());
            }
        }
        lens(ground, table);
    }

    /** A camera that looks for motion has a picture that it adjusts; only others are asked. */
    private static Configuration.Answer imaging(Configuration configuration) {
        Configuration.Answer motion = configuration.known("motiondetect", FIRST);
        return motion.given() ? motion : configuration.known("brightness", FIRST);
    }

    private static void lens(Ground ground, CapabilityTable.Builder table) {
        if (ground.views().size() > 1) {
            String several =
                    "The document has focus and zoom for the camera as a whole, and this one has several sensors: use its settings.";
            ground.views().forEach(view -> table.absent(view.channel(), Lens.class, several));
            return;
        }
        boolean status = ground.ask(LensOperations.STATUS).given();
        String absence = status ? "" : ground.configuration().ask("focus").absence();
        if (absence.isEmpty()) {
            boolean zoom = ground.configuration().ask("zoom").given();
            table.add(FIRST, Lens.class, new ArecontLens(ground, FIRST, zoom, status));
        } else {
            table.absent(FIRST, Lens.class, absence);
        }
    }
}
