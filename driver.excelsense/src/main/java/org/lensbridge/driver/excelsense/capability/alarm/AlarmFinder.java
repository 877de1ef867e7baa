package org.lensbridge.driver.excelsense.capability.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lensbridge.api.capability.LensCleaning;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.capability.alarm.log.LogFinder;
import org.lensbridge.driver.excelsense.capability.alarm.recording.RecordingFinder;
import org.lensbridge.driver.excelsense.capability.alarm.trigger.Signal;
import org.lensbridge.driver.excelsense.capability.alarm.trigger.SignalLine;
import org.lensbridge.driver.excelsense.operation.AlarmOperations;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.excelsense.survey.View;
import org.lensbridge.driver.support.operation.Procedure;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;

/**
 * Finds cleaning of the lens, what else a ToughEye is told over its alarm output, and all that has to do with alarms. One for each session: a
 * connection after a loss must know what the one before owes the camera. Confined to the thread that connects.
 */
public final class AlarmFinder implements Finder<Ground> {
    private static final String SECTION = "Alarm Trigger Output";
    private static final List<Finder<Ground>> OTHERS =
            List.of(new ContactFinder(), new LogFinder(), new RecordingFinder());

    private Optional<SignalLine> line = Optional.empty();
    private boolean cleans;
    private List<String> concerns = List.of();

    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        OTHERS.forEach(finder -> finder.find(ground, table));
        List<String> found = new ArrayList<>();
        String lack = ground.selfCleaning() ? inspect(ground, found) : foreign(ground);
        cleans = lack.isEmpty();
        concerns = List.copyOf(found);
        for (View view : ground.views()) {
            if (cleans) {
                table.add(view.channel(), LensCleaning.class, new LensCleaner(line.orElseThrow()));
            } else {
                table.absent(view.channel(), LensCleaning.class, lack);
            }
        }
    }

    private static String foreign(Ground ground) {
        String model = ground.fact("productModel");
        return "Of the cameras of this protocol ToughEye cleans its lens; this one is "
                + (model.isEmpty() ? "of a model that it does not tell." : model + ".");
    }

    /** Why there is no line to the cleaner; empty when there is. */
    private String inspect(Ground ground, List<String> found) {
        SignalLine present = line.orElseGet(() -> new SignalLine(ground.engine(), ground.scope(), ground.context()));
        line = Optional.of(present);
        try {
            present.inspect().ifPresent(found::add);
            return "";
        } catch (CameraException e) {
            if (e.kind() != Kind.UNSUPPORTED) {
                throw e;
            }
            return Inquiry.absence(AlarmOperations.OUTPUT_SETUP, e.reason());
        }
    }

    /** What the latest connection offers beside the requests of the document. */
    public List<Procedure> procedures() {
        if (!cleans) {
            return List.of();
        }
        SignalLine present = line.orElseThrow();
        return List.of(
                Procedure.write(
                        "led.toggleNormallyDisabled",
                        SECTION,
                        "Toggles the mode in which the LEDs are off unless they are needed: configures the alarm output for it, switches it"
                                + " on and configures it for self-clean again. The camera does not tell which mode it is in.",
                        () -> present.send(Signal.LED_NORMALLY_DISABLED)),
                Procedure.write(
                        "led.toggleShutoff",
                        SECTION,
                        "Toggles the mode in which the LEDs are off: configures the alarm output for it, switches it on and configures it for"
                                + " self-clean again. The camera does not tell which mode it is in.",
                        () -> present.send(Signal.LED_SHUTOFF)));
    }

    /** What lasting trouble the latest connection found, one sentence each. */
    public List<String> concerns() {
        return concerns;
    }
}
