package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.ReplySink;
import org.lensbridge.api.capability.io.DigitalOutput;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.DeviceKind;
import org.lensbridge.simulator.EventAction;
import org.lensbridge.simulator.LoggedRequest;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedEvents;

/** Contacts, events and pictures of a recorder that acts. */
class RecorderAlarmsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private DahuaCamera recorder;
    private Rig rig;
    private DigitalIo contacts;

    @BeforeEach
    void connect() {
        recorder = DahuaCamera.builder()
                .kind(DeviceKind.RECORDER)
                .login(Rig.USER, Rig.PASSWORD)
                .start();
        rig = Rig.to(recorder.address());
        rig.connect();
        contacts = rig.capability(0, DigitalIo.class);
    }

    @AfterEach
    void close() {
        rig.close();
        recorder.close();
    }

    private DigitalOutput output(int number) {
        return contacts.outputs().get(number - 1);
    }

    /** The modes that went out. */
    private List<String> modes() {
        return recorder.requests().stream()
                .filter(request -> request.status() == 200)
                .map(LoggedRequest::target)
                .filter(target -> target.contains("setConfig&AlarmOut"))
                .map(target -> target.substring(target.indexOf("AlarmOut")))
                .toList();
    }

    @Test
    void inputsAndTheirEventsHaveTheSameNumber() {
        CollectedEvents events = new CollectedEvents();
        rig.capability(0, EventSource.class).listen(events);
        recorder.raiseAlarm(3, true);
        assertTrue(Await.until(() -> !events.reports().isEmpty(), SOON));
        EventReport first = events.reports().get(0);
        assertEquals(
                "input 0 3",
                first.type() + " " + first.channel() + " " + first.data().at("number"));
        assertTrue(Await.until(() -> contacts.inputs().get(2).active().equals(Optional.of(true)), SOON));
        assertEquals(16, contacts.inputs().size());
        assertEquals(
                1,
                contacts.inputs().stream()
                        .filter(input -> input.active().orElseThrow())
                        .count());
    }

    @Test
    void modesAreSetAndRead() {
        assertEquals(6, contacts.outputs().size());
        contacts.set(2, SwitchMode.ON);
        assertTrue(recorder.alarmOutputIsOn(2));
        assertEquals(Optional.of(SwitchMode.ON), output(2).mode());
        assertEquals(Optional.of(true), output(2).active());
        assertEquals(Optional.of(false), output(1).active());
        contacts.set(2, SwitchMode.OFF);
        assertFalse(recorder.alarmOutputIsOn(2));
        assertEquals(Optional.of(SwitchMode.OFF), output(2).mode());
    }

    @Test
    void pulseLeavesTheOutputToTheRulesAgain() {
        contacts.pulse(5, Duration.ofSeconds(1));
        assertTrue(Await.until(() -> modes().size() == 2, SOON), modes()::toString);
        assertEquals(List.of("AlarmOut[4].Mode=1", "AlarmOut[4].Mode=0"), modes());
        assertFalse(recorder.alarmOutputIsOn(5));
    }

    @Test
    void sessionThatClosesPutsOutputsBack() {
        contacts.set(1, SwitchMode.OFF);
        contacts.pulse(1, Duration.ofMinutes(10));
        assertTrue(recorder.alarmOutputIsOn(1));
        rig.session().close();
        assertEquals(Optional.of("2"), recorder.config("AlarmOut[0].Mode"));
    }

    @Test
    void picturesOfEventsAreOfTheirChannel() {
        List<Value> parts = new CopyOnWriteArrayList<>();
        ReplySink sink = new ReplySink() {
            @Override
            public void part(Reply part) {
                parts.add(part.document());
            }

            @Override
            public void end(StreamEnd end) {}
        };
        Value wanted = Value.of(List.of(Value.of("VideoMotion"), Value.of("VideoBlind")));
        rig.capability(0, Operations.class)
                .open("snapshot.onEvents", Map.of("events", wanted, "channel", Value.of(7)), sink);
        recorder.raise("VideoMotion", 6, EventAction.START, "");
        recorder.raise("VideoBlind", 7, EventAction.START, "");
        assertTrue(Await.until(() -> parts.size() == 2, SOON), "no picture");
        assertTrue(parts.get(0).toString().contains("Code=VideoBlind"), parts.get(0)::toString);
        byte[] picture = ((Value.Bytes) parts.get(1)).content();
        assertEquals(0xffd8, (picture[0] & 0xff) << 8 | picture[1] & 0xff);
    }
}
