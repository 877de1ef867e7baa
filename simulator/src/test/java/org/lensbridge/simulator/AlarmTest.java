package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 4.9.2 to 4.9.7 and 4.9.16. */
class AlarmTest {
    private DahuaCamera recorder;

    @BeforeEach
    void start() {
        recorder = DahuaCamera.builder().kind(DeviceKind.RECORDER).start();
    }

    @AfterEach
    void stop() {
        recorder.close();
    }

    @Test
    void hasTheSlotsOfItsKind() throws IOException {
        assertEquals("result=16\r\n", ask("getInSlots"));
        assertEquals("result=6\r\n", ask("getOutSlots"));
        try (DahuaCamera camera = DahuaCamera.builder().start()) {
            assertEquals("result=1\r\n", Ask.text(camera, "alarm.cgi?action=getInSlots"));
        }
    }

    @Test
    void tellsItsInputsBitByBit() throws IOException {
        assertEquals("result=0\r\n", ask("getInState"));
        recorder.raiseAlarm(1, true);
        recorder.raiseAlarm(3, true);
        assertEquals("result=5\r\n", ask("getInState"));
        recorder.raiseAlarm(1, false);
        assertEquals("result=4\r\n", ask("getInState"));
    }

    @Test
    void anOutputIsWhatItWasSwitchedTo() throws IOException {
        assertEquals("OK\r\n", Ask.set(recorder, "AlarmOut[1].Mode=1"));
        assertEquals("result=2\r\n", ask("getOutState"));
        assertTrue(recorder.alarmOutputIsOn(2));
        Await.until("the event is there", () -> indexes().equals("channels[0]=1\r\n"));
        assertEquals("OK\r\n", Ask.set(recorder, "AlarmOut[1].Mode=2"));
        assertEquals("result=0\r\n", ask("getOutState"));
        Await.until("the event is over", () -> indexes().isEmpty());
    }

    @Test
    void anAutomaticOutputFollowsTheEventsThatNameIt() throws IOException {
        String handler = "Alarm[4].EventHandler.";
        Ask.set(recorder, handler + "AlarmOutEnable=true&" + handler + "AlarmOutChannels[2]=1");
        recorder.raiseAlarm(5, true);
        assertEquals("result=4\r\n", ask("getOutState"));
        Ask.set(recorder, "AlarmOut[2].Mode=2");
        assertEquals("result=0\r\n", ask("getOutState"));
        Ask.set(recorder, "AlarmOut[2].Mode=0");
        recorder.raiseAlarm(5, false);
        assertEquals("result=0\r\n", ask("getOutState"));
    }

    private String ask(String action) throws IOException {
        return Ask.text(recorder, "alarm.cgi?action=" + action);
    }

    private String indexes() {
        try {
            return Ask.text(recorder, "eventManager.cgi?action=getEventIndexes&code=AlarmOutput");
        } catch (IOException e) {
            return e.toString();
        }
    }
}
