package org.lensbridge.driver.dahua.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lensbridge.api.capability.ptz.PtzMethods;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.operation.PtzOperations;
import org.lensbridge.driver.dahua.quirk.DahuaQuirks;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.quirk.Quirk;
import org.lensbridge.driver.support.quirk.QuirkTable;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/** Whether a channel turns, and how it wants to be asked: section 4.10.4. Stateless. */
public final class PtzSurvey {
    private PtzSurvey() {}

    /**
     * What was found.
     *
     * @param methods empty when the channel does not turn
     * @param stores which numbers its presets, tours and patterns have
     * @param absence why not; empty when it does
     * @param unknown whether the device does not know the question, so that no channel of it turns
     */
    public record Found(Optional<PtzMethods> methods, PtzStores stores, String absence, boolean unknown) {
        public Found {
            Objects.requireNonNull(methods);
            Objects.requireNonNull(stores);
            Objects.requireNonNull(absence);
        }
    }

    /**
     * What a device's firmware deviates in, unless a person has decided about it: from which number it counts PTZ channels. Only a
     * device with one channel answers this: with more, the refused number may be a camera that does not turn.
     */
    public static List<Quirk> learn(OperationEngine engine, int channels, QuirkTable.Choice choice) {
        Quirk zero = DahuaQuirks.PTZ_FROM_ZERO;
        boolean learnt =
                !choice.decides(zero) && channels == 1 && !answers(engine) && answers(engine.with(zero.operations()));
        return learnt ? List.of(zero) : List.of();
    }

    private static boolean answers(OperationEngine engine) {
        return survey(engine, 1).methods().isPresent();
    }

    /** Asks what the channel's protocol can do. */
    public static Found survey(OperationEngine engine, int channel) {
        KeyValueDocument caps;
        try {
            Map<String, Value> arguments = Map.of(Operation.CHANNEL, Value.of(channel));
            caps = KeyValues.parse(
                    engine.send(PtzOperations.CAPABILITIES, arguments).text());
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            return absent(e.reason(), e.kind() == Kind.UNSUPPORTED);
        }
        if (caps.sub("caps").values().isEmpty()) {
            return absent("The device names no abilities.");
        }
        if (caps.text("caps.Name").filter(name -> name.equalsIgnoreCase("NONE")).isPresent()) {
            return absent("No PTZ protocol is set.");
        }
        boolean pan = has(caps, "caps.Pan", "caps.PanSpeedMax");
        boolean tilt = has(caps, "caps.Tile", "caps.TileSpeedMax");
        boolean zoom = caps.flag("caps.Zoom").orElse(true);
        return pan || tilt || zoom
                ? new Found(
                        Optional.of(new PtzMethods(pan, tilt, zoom, pan && tilt, true, pan && tilt, pan && tilt)),
                        PtzStores.of(caps.sub("caps")),
                        "",
                        false)
                : absent("The protocol neither turns nor zooms.");
    }

    private static Found absent(String reason) {
        return absent(reason, false);
    }

    private static Found absent(String reason, boolean unknown) {
        return new Found(
                Optional.empty(),
                PtzStores.NONE,
                "This channel does not turn: asked for " + PtzOperations.CAPABILITIES.name() + " (section "
                        + PtzOperations.CAPABILITIES.section() + "). " + reason,
                unknown);
    }

    /** Newer firmware has a flag for each axis; without it the greatest speed tells. */
    private static boolean has(KeyValueDocument caps, String flag, String speed) {
        return caps.flag(flag)
                .orElseGet(() -> caps.number(speed).map(n -> n.signum() > 0).orElse(true));
    }
}
