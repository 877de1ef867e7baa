package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 4.13. */
class LogsTest {
    private static final String TODAY =
            "&condition.StartTime=2026-3-4%2000:00:00&condition.EndTime=2026-03-04%2023:59:59";
    private DahuaCamera camera;

    @BeforeEach
    void start() throws IOException {
        camera = DahuaCamera.builder().name("pier").start();
        Ask.text(camera, "global.cgi?action=setCurrentTime&time=2026-3-4%2005:06:07");
    }

    @AfterEach
    void stop() {
        camera.close();
    }

    @Test
    void recordsWhatHappenedInPages() throws IOException {
        Ask.set(camera, "NTP.Enable=true");
        Ask.set(camera, "NTP.Enable=false");
        camera.raiseMotion(1, true);
        Await.until("the event is on record", () -> token("&condition.Type=Event") > 0);
        int token = token("&condition.Type=Config");
        assertTrue(token > 0);
        List<String> first = find(token, 1);
        assertEquals("found=1", first.get(0));
        assertEquals("items[0].Detail.Data=NTP", first.get(1));
        assertTrue(first.get(3).startsWith("items[0].Time=2026-03-04 05:06:"), first.toString());
        assertEquals("items[0].Type=SaveConfig", first.get(4));
        assertEquals("found=1", find(token, 100).get(0));
        assertEquals(List.of("found=0"), find(token, 100));
        assertEquals("OK\r\n", Ask.text(camera, "log.cgi?action=stopFind&token=" + token));
        assertTrue(find(token, 1).get(0).equals("Error"));
    }

    @Test
    void findsNothingOutsideOfTheTimeAsked() throws IOException {
        assertEquals(
                "token=0\r\n",
                Ask.text(
                        camera,
                        "log.cgi?action=startFind&condition.StartTime=2026-3-5%2000:00:00&condition.EndTime=2026-3-6%2000:00:00"));
    }

    @Test
    void forgetsWhatIsClearedButWhoClearedIt() throws IOException {
        Ask.set(camera, "NTP.Enable=true");
        assertEquals("OK\r\n", Ask.text(camera, "log.cgi?action=clear"));
        List<String> all = find(token(""), 100);
        assertEquals("found=1", all.get(0));
        assertTrue(all.contains("items[0].Type=ClearLog"), all.toString());
    }

    @Test
    void downloadsItsLog() throws IOException {
        Ask.set(camera, "NTP.Enable=true");
        RawClient.Reply file = Ask.reply(camera, "Log.backup?action=All" + TODAY);
        assertEquals("application/binarytet-stream; charset=utf-8", file.header("Content-Type"));
        assertTrue(file.text().contains("Type: SaveConfig\r\nContent: Data: NTP\r\n"), file.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "startFind&condition.StartTime=2026-3-4%2000:00:00",
                "startFind&condition.StartTime=today&condition.EndTime=2026-3-4%2000:00:00",
                "startFind" + TODAY + "&condition.Type=Weather",
                "doFind&token=77&count=1",
                "stopFind&token=77",
                "stopFind"
            })
    void refusesWhatMakesNoSense(String request) throws IOException {
        assertTrue(Ask.text(camera, "log.cgi?action=" + request).startsWith("Error\r\n"));
    }

    @Test
    void givesAtMostAHundredAtOnce() throws IOException {
        Ask.set(camera, "NTP.Enable=true");
        assertEquals("Error", find(token(""), 101).get(0));
    }

    private int token(String condition) {
        try {
            String line = Ask.text(camera, "log.cgi?action=startFind" + TODAY + condition);
            return Integer.parseInt(line.strip().substring("token=".length()));
        } catch (IOException e) {
            return 0;
        }
    }

    private List<String> find(int token, int count) throws IOException {
        return Ask.lines(camera, "log.cgi?action=doFind&token=" + token + "&count=" + count);
    }
}
