package org.lensbridge.driver.arecont.capability.event;

import java.util.ArrayList;
import java.util.List;
import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.MotionDetection;
import org.lensbridge.driver.arecont.configuration.Configuration;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.arecont.survey.View;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;

/** Finds motion detection, contacts and events, by a question each; the output of a camera with an input shows itself when it is used. What the first sensor has, all have. Stateless. */
public final class EventFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        Configuration.Answer motion = ground.configuration().known("motiondetect", 1);
        for (View view : ground.views()) {
            if (motion.given()) {
                table.add(view.channel(), MotionDetection.class, new ArecontMotionDetection(ground, view.channel()));
            } else {
                table.absent(view.channel(), MotionDetection.class, motion.absence());
            }
        }
        Configuration.Answer input = ground.configuration().known(ArecontDigitalIo.INPUT);
        if (input.given()
                || ground.configuration().known(ArecontDigitalIo.OUTPUT).given()) {
            table.add(0, DigitalIo.class, new ArecontDigitalIo(ground, input.given()));
        } else {
            table.absent(0, DigitalIo.class, input.absence());
        }
        if (motion.given() || input.given()) {
            table.add(
                    0,
                    EventSource.class,
                    new ArecontEvents(ground, () -> topics(ground, motion.given(), input.given())));
        } else {
            table.absent(0, EventSource.class, motion.absence());
        }
    }

    private static List<Topic> topics(Ground ground, boolean motion, boolean input) {
        List<Topic> topics = new ArrayList<>();
        if (motion) {
            ground.views().forEach(view -> topics.add(new MotionTopic(ground, view.channel())));
        }
        if (input) {
            topics.add(new InputTopic(ground));
        }
        return topics;
    }
}
