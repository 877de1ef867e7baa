package org.lensbridge.driver.excelsense.capability.alarm;

import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.MotionDetection;
import org.lensbridge.driver.excelsense.operation.AlarmOperations;
import org.lensbridge.driver.excelsense.operation.DeviceOperations;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.excelsense.survey.View;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;

/** Finds inputs and outputs by their numbers, and motion detection by asking the first channel: what that has the others have. Stateless. */
final class ContactFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        contacts(ground, table);
        String lack = ground.lack(AlarmOperations.MOTION, ground.first(), AlarmOperations.MOTION_ON);
        for (View view : ground.views()) {
            if (lack.isEmpty()) {
                table.add(view.channel(), MotionDetection.class, new ExcelsenseMotion(ground, view.channel()));
            } else {
                table.absent(view.channel(), MotionDetection.class, lack);
            }
        }
    }

    private static void contacts(Ground ground, CapabilityTable.Builder table) {
        boolean output = ground.outputs() > 0 && !ground.selfCleaning();
        if (ground.inputs() > 0 || output) {
            table.add(0, DigitalIo.class, new ExcelsenseDigitalIo(ground, ground.inputs(), output));
            return;
        }
        table.absent(
                0,
                DigitalIo.class,
                Inquiry.absence(
                        DeviceOperations.INFO,
                        ground.selfCleaning()
                                ? "The device has no alarm inputs, and its alarm output leads to its cleaner and its LEDs."
                                : "The device told of neither alarm inputs nor alarm outputs."));
    }
}
