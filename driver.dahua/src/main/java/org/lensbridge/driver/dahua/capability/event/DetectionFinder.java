package org.lensbridge.driver.dahua.capability.event;

import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.MotionDetection;
import org.lensbridge.driver.dahua.operation.EventOperations;
import org.lensbridge.driver.dahua.parameter.MotionParameters;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * Finds motion detection, by its table for all channels (4.8.1), and alarm inputs and outputs, by their numbers (4.9.4, 4.9.5): three requests for a
 * device without any, whatever its channels.
 */
public final class DetectionFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        motion(ground, table);
        contacts(ground, table);
    }

    private static void motion(Ground ground, CapabilityTable.Builder table) {
        Inquiry.Answer answer = ground.ask(EventOperations.MOTION);
        ground.channels().forEach(channel -> {
            int number = channel.number();
            int windows = windows(answer.document(), number);
            if (windows > 0) {
                table.add(number, MotionDetection.class, new DahuaMotionDetection(ground, number, windows));
            } else {
                String reason = "The table names no window of blocks for this channel.";
                table.absent(
                        number,
                        MotionDetection.class,
                        answer.given() ? Inquiry.absence(EventOperations.MOTION, reason) : answer.absence());
            }
        });
    }

    /** Those from the first that consist of lines of blocks. */
    private static int windows(KeyValueDocument motion, int channel) {
        int windows = 0;
        while (windows < MotionParameters.WINDOWS
                && motion.text("MotionDetect[" + (channel - 1) + "].MotionDetectWindow[" + windows + "].Region[0]")
                        .isPresent()) {
            windows++;
        }
        return windows;
    }

    private static void contacts(Ground ground, CapabilityTable.Builder table) {
        Inquiry.Answer outputs = ground.ask(EventOperations.OUTPUTS);
        if (some(outputs) || some(ground.ask(EventOperations.INPUTS))) {
            table.add(0, DigitalIo.class, new DahuaDigitalIo(ground));
            return;
        }
        String reason = "The device has neither outputs nor inputs.";
        table.absent(
                0,
                DigitalIo.class,
                outputs.given() ? Inquiry.absence(EventOperations.OUTPUTS, reason) : outputs.absence());
    }

    private static boolean some(Inquiry.Answer count) {
        return count.document().number("result").filter(n -> n.signum() > 0).isPresent();
    }
}
