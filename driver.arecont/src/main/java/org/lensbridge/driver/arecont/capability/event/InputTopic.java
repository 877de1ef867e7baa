package org.lensbridge.driver.arecont.capability.event;

import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventTypes;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.event.StateEvents.State;
import org.lensbridge.driver.support.event.StateEvents.Subject;
import org.lensbridge.transport.text.DeviceText;

/** The contact that a camera watches, by {@code auxin}. Stateless. */
record InputTopic(Ground ground) implements Topic {
    private static final Subject INPUT =
            new Subject(ArecontDigitalIo.INPUT, 0, EventTypes.INPUT, "tns1:Device/Trigger/DigitalInput");

    @Override
    public String name() {
        return INPUT.code();
    }

    @Override
    public Optional<Map<Subject, State>> ask() {
        String said = ground.configuration().read(ArecontDigitalIo.INPUT);
        boolean active = DeviceText.flag(said)
                .orElseThrow(() ->
                        new CameraException(Kind.PROTOCOL, "The camera says of its input " + Excerpt.of(said) + "."));
        return Optional.of(Map.of(INPUT, new State(active, Value.of(Map.of("number", Value.of(1))))));
    }
}
