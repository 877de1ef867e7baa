package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The screens of a recorder: chapter 7. */
class ScreenTest {
    private static DahuaCamera recorder;

    @BeforeAll
    static void start() {
        recorder = DahuaCamera.builder().kind(DeviceKind.RECORDER).start();
    }

    @AfterAll
    static void stop() {
        recorder.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GUISet", "MonitorTour", "MonitorCollection"})
    void takesItsOwnDefaultsBack(String table) throws IOException {
        TableCheck.takesItsOwnDefaultsBack(recorder, table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GUISet[0].WindowAlpha|192|256",
                "GUISet[1].TimeTitlePos[3]|0|8192",
                "GUISet[0].MenuShowOption|2|3",
                "GUISet[0].MenuAutoHideTime|20|soon",
                "GUISet[0].AutoLogout|120|121",
                "GUISet[0].AutoGuideEnable|false|maybe",
                "MonitorTour[1].Interval|7|0",
                "MonitorTour[1].Mask.Split8|0,1|0;1",
                "MonitorCollection.Favorite1.Mode|Split9|Split10",
                "MonitorCollection.Favorite1.Windows[3].VideoStream|Extra3|Extra4",
                "MonitorCollection.Lobby.Mode|pip1|pip2",
                "MonitorCollection.Lobby.Windows[1].VideoChannel|2|256",
                "MonitorCollection.Lobby.Windows[1].AudioStream|Auto|None"
            })
    void allowsWhatTheDocumentAllowsAndNoMore(String setting, String allowed, String refused) throws IOException {
        TableCheck.allows(recorder, setting, allowed, refused);
    }

    @Test
    void makesACollectionOfAnyName() throws IOException {
        String request = "MonitorCollection.Yard-2.Mode=split4&MonitorCollection.Yard-2.Windows[1].Enable=true";
        assertEquals("OK\r\n", Ask.set(recorder, request));
        List<String> lines = Ask.lines(recorder, "configManager.cgi?action=getConfig&name=MonitorCollection.Yard-2");
        assertEquals(
                List.of(
                        "table.MonitorCollection.Yard-2.Mode=split4",
                        "table.MonitorCollection.Yard-2.Windows[1].Enable=true"),
                lines);
        for (String wrong : List.of(
                "MonitorCollection.a.b.Mode=split4",
                "MonitorCollection.Mode=split4",
                "MonitorCollection.Yard-2.Colour=red",
                "MonitorCollection[0].Mode=split4")) {
            assertTrue(Ask.set(recorder, wrong).contains("ErrorID=4"), wrong);
        }
    }

    @Test
    void splitsAScreen() throws IOException {
        assertEquals("mode=split4\r\ngroup=0\r\n", Ask.text(recorder, "split.cgi?action=getMode&channel=1"));
        assertEquals("OK\r\n", Ask.text(recorder, "split.cgi?action=setMode&channel=1&mode=split1&group=4"));
        assertEquals("mode=split1\r\ngroup=4\r\n", Ask.text(recorder, "split.cgi?action=getMode&channel=1"));
        for (String wrong : List.of(
                "setMode&channel=1&mode=split3&group=0",
                "setMode&channel=1&mode=split16&group=2",
                "setMode&channel=3&mode=split4&group=0",
                "getMode&channel=0",
                "enableTour&channel=1&enable=on")) {
            assertTrue(Ask.text(recorder, "split.cgi?action=" + wrong).contains("ErrorID=4"), wrong);
        }
        assertTrue(
                Ask.text(recorder, "split.cgi?action=setMode&channel=1&group=0").contains("ErrorID=1"));
    }

    @Test
    void goesOnATourOfTheGroupsInItsMask() throws IOException {
        Ask.set(recorder, "MonitorTour[1].Interval=1&MonitorTour[1].Mask.Split1=2,5");
        Ask.text(recorder, "split.cgi?action=setMode&channel=2&mode=split1&group=2");
        assertEquals("OK\r\n", Ask.text(recorder, "split.cgi?action=enableTour&channel=2&enable=true"));
        assertEquals(Optional.of("true"), recorder.config("MonitorTour[1].Enable"));
        for (String group : List.of("group=5", "group=2", "group=5")) {
            Await.until(group, () -> mode().contains(group));
        }
        Ask.text(recorder, "split.cgi?action=enableTour&channel=2&enable=false");
        assertTrue(mode().contains("group=2"));
    }

    private static String mode() {
        try {
            return Ask.text(recorder, "split.cgi?action=getMode&channel=2");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noOtherKindHasScreens() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().start()) {
            assertEquals(
                    404, Ask.reply(camera, "split.cgi?action=getMode&channel=1").status());
            assertTrue(Ask.text(camera, "configManager.cgi?action=getConfig&name=GUISet")
                    .contains("ErrorID=4"));
        }
    }
}
