package org.lensbridge.driver.genericcgi.capability.live.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.event.EventTypes;
import org.lensbridge.driver.genericcgi.codec.EventData;
import org.lensbridge.driver.genericcgi.codec.IoStatus;
import org.lensbridge.driver.genericcgi.codec.IoStatus.Pair;
import org.lensbridge.driver.support.event.StateEvents.State;
import org.lensbridge.driver.support.event.StateEvents.Subject;

/**
 * What event data say to be active. Motion and tampering belong to the first channel, contacts to the device; their code is the group, and
 * {@code Input3} or {@code Output1}. Stateless.
 */
final class EventSubjects {
    private static final String MOTION_TOPIC = "tns1:VideoSource/MotionAlarm";
    private static final String TAMPER_TOPIC = "tns1:VideoSource/GlobalSceneChange/ImagingService";
    private static final String INPUT_TOPIC = "tns1:Device/Trigger/DigitalInput";
    private static final String OUTPUT_TOPIC = "tns1:Device/Trigger/Relay";

    private static final List<String> WINDOWS = EventData.GROUPS.subList(0, 4);

    private EventSubjects() {}

    /** In the order in which they are told. */
    static Map<Subject, State> of(EventData now) {
        Map<Subject, State> states = new LinkedHashMap<>();
        for (int window = 0; window < WINDOWS.size(); window++) {
            motion(states, now, WINDOWS.get(window), window);
        }
        now.active(EventData.TAMPERING)
                .ifPresent(active -> states.put(
                        new Subject(EventData.TAMPERING, 1, EventTypes.TAMPER, TAMPER_TOPIC),
                        new State(active, Value.ABSENT)));
        IoStatus contacts = now.contacts();
        for (int number = 1; number <= IoStatus.MOST; number++) {
            contact(states, contacts, number, Pair.INPUTS_ACTIVE, Pair.INPUTS_CLOSED);
            contact(states, contacts, number, Pair.OUTPUTS_ACTIVE, Pair.OUTPUTS_CLOSED);
        }
        return states;
    }

    private static void motion(Map<Subject, State> states, EventData now, String group, int window) {
        now.active(group).ifPresent(active -> {
            Map<String, Value> data = new LinkedHashMap<>();
            data.put("window", Value.of(window));
            now.percent(group, "Level").ifPresent(level -> data.put("level", Value.of(level)));
            now.percent(group, "Sensitivity").ifPresent(share -> data.put("sensitivity", Value.of(share)));
            states.put(new Subject(group, 1, EventTypes.MOTION, MOTION_TOPIC), new State(active, Value.of(data)));
        });
    }

    private static void contact(
            Map<Subject, State> states, IoStatus contacts, int number, Pair activity, Pair closing) {
        boolean input = activity == Pair.INPUTS_ACTIVE;
        contacts.of(activity, number).ifPresent(active -> {
            Map<String, Value> data = new LinkedHashMap<>();
            data.put("number", Value.of(number));
            contacts.of(closing, number).ifPresent(closed -> data.put("closed", Value.of(closed)));
            Subject subject = input
                    ? new Subject("Input" + number, 0, EventTypes.INPUT, INPUT_TOPIC)
                    : new Subject("Output" + number, 0, EventTypes.OUTPUT, OUTPUT_TOPIC);
            states.put(subject, new State(active, Value.of(data)));
        });
    }
}
