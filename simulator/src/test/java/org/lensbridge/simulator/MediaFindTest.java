package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaFindTest {
    private static final String FIND = "/cgi-bin/mediaFileFind.cgi?action=";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("u-M-d'%20'H:m:s");

    private DahuaCamera camera;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        camera = DahuaCamera.builder().channels(2).start();
        client = new RawClient(camera);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        camera.close();
    }

    @Test
    void findsTheFilesOfAChannelInParts() throws IOException {
        String id = create();
        assertEquals("OK\r\n", find(id, 2, ""));
        List<RecordedFile> files = camera.recordings(2);
        assertTrue(files.size() > 120, files.size() + " files");
        int seen = 0;
        for (String text = next(id, 100); !text.startsWith("found=0"); text = next(id, 100)) {
            RecordedFile file = files.get(seen);
            assertTrue(text.contains("\r\nitems[0].Channel=1\r\n"), text);
            assertTrue(text.contains("\r\nitems[0].FilePath=" + file.path() + "\r\n"), text);
            assertTrue(text.contains("\r\nitems[0].Length=" + file.length() + "\r\n"), text);
            seen += Integer.parseInt(text.substring("found=".length(), text.indexOf('\r')));
        }
        assertTrue(seen > 120, seen + " of " + files.size());
    }

    @Test
    void namesFilesAsTheDocumentDoes() throws IOException {
        RecordedFile motion = first("VideoMotion", "dav");
        DateTimeFormatter dots = DateTimeFormatter.ofPattern("HH.mm.ss");
        assertEquals(
                "/mnt/dvr/sda0/" + motion.start().toLocalDate() + "/001/dav/"
                        + DateTimeFormatter.ofPattern("HH/").format(motion.start())
                        + dots.format(motion.start()) + "-" + dots.format(motion.end()) + "[M][0@0][0].dav",
                motion.path());
        RecordedFile picture = first("VideoMotion", "jpg");
        assertTrue(picture.path().matches(".*/001/jpg/\\d\\d/\\d\\d/\\d\\d\\[M]\\[0@0]\\[0].jpg"), picture.path());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&condition.Types[0]=jpg",
                "&condition.Flag[0]=Event&condition.Events[0]=Vid*&condition.Types[0]=jpg",
                "&condition.Dirs[0]=/mnt/dvr/sda1&condition.VideoStream=Extra1",
                "&condition.Dirs[0]=/mnt/dvr/sda0&condition.Types[0]=dav&condition.Events[0]=AlarmLocal"
                        + "&condition.Events[1]=VideoMotion&condition.VideoStream=Main",
                "&condition.Flag[0]=Timing&condition.VideoStream=Main"
            })
    void findsWhatFitsTheCondition(String condition) throws IOException {
        String id = create();
        assertEquals("OK\r\n", find(id, 1, condition));
        String text = next(id, 100);
        for (String line : text.split("\r\n")) {
            if (line.contains("FilePath")) {
                boolean right = condition.contains("jpg")
                        ? line.endsWith("[M][0@0][0].jpg")
                        : condition.contains("sda1")
                                ? line.contains("/sda1/") && line.endsWith("[R][0@1][0].dav")
                                : condition.contains("Timing")
                                        ? line.endsWith("[R][0@0][0].dav")
                                        : line.matches(".*\\[[MA]]\\[0@0]\\[0].dav");
                assertTrue(right, line);
            }
        }
        assertTrue(text.contains("items[2]."), text);
    }

    @Test
    void saysErrorWhenNothingIsFound() throws IOException {
        String id = create();
        assertEquals("Error\r\n", find(id, 1, "&condition.Types[0]=mp4"));
        assertEquals("found=0\r\n", next(id, 10));
        String before = FIND + "findFile&object=" + id + "&condition.Channel=1&condition.StartTime=2001-1-1%2000:00:00"
                + "&condition.EndTime=2001-1-2%2000:00:00";
        assertEquals("Error\r\n", client.get(before).text());
    }

    @Test
    void aFinderCountsUntilItIsClosedAndDestroyed() throws IOException {
        String id = create();
        find(id, 1, "");
        assertEquals(1, camera.openFinders());
        assertTrue(client.get(FIND + "destroy&object=" + id).text().startsWith("Error"));
        assertEquals("OK\r\n", client.get(FIND + "close&object=" + id).text());
        assertTrue(next(id, 1).startsWith("Error"));
        assertEquals(1, camera.openFinders());
        assertEquals("OK\r\n", client.get(FIND + "destroy&object=" + id).text());
        assertEquals(0, camera.openFinders());
        assertTrue(client.get(FIND + "destroy&object=" + id).text().startsWith("Error"));
    }

    @Test
    void hasSoManyFindersAndNoMore() throws IOException {
        String last = "";
        for (int i = 0; i < 8; i++) {
            last = create();
        }
        assertTrue(client.get(FIND + "factory.create").text().startsWith("Error"));
        assertEquals(8, camera.openFinders());
        client.get(FIND + "destroy&object=" + last);
        create();
    }

    @Test
    void forgetsFindersWhenItReboots() throws IOException {
        create();
        camera.reboot(Duration.ofMillis(10));
        Await.until("it forgets", () -> camera.openFinders() == 0);
    }

    @Test
    void findsNothingAtTheEndsOfTime() throws IOException {
        String id = create();
        for (String time : new String[] {"-999999999-1-1%200:0:0", "999999999-12-31%2023:59:59"}) {
            String target = FIND + "findFile&object=" + id + "&condition.Channel=1&condition.StartTime=" + time
                    + "&condition.EndTime=" + time;
            RawClient.Reply reply = client.get(target);
            assertEquals(200, reply.status());
            assertTrue(reply.text().startsWith("Error"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "condition.Channel=3",
                "condition.Channel=0",
                "condition.Types[0]=avi",
                "condition.Flags[0]=Event",
                "condition.VideoStream=Third",
                "condition.Events[0]=%20"
            })
    void refusesAConditionThatMakesNoSense(String wrong) throws IOException {
        String id = create();
        String channel = wrong.contains("Channel") ? "" : "condition.Channel=1&";
        String target = FIND + "findFile&object=" + id + "&" + channel + wrong
                + "&condition.StartTime=2001-1-1%2000:00:00&condition.EndTime=2031-1-2%2000:00:00";
        assertTrue(client.get(target).text().contains("ErrorID=4"));
    }

    @Test
    void aProtectedFileSaysSo() throws IOException {
        RecordedFile file = first("VideoMotion", "dav");
        String span = "&condition.StartTime=" + TIME.format(file.start()) + "&condition.EndTime="
                + TIME.format(file.end()) + "&condition.Channel[0]=1";
        String types = "&condition.Types[0]=RecordRestrict&condition.Types[1]=RecordProtect";
        String manager = "/cgi-bin/FileManager.cgi?action=";
        assertEquals(
                "OK\r\n",
                client.get(manager + "addConditionList" + types + span).text());
        assertTrue(found(file).contains("Flags[1]=Marker"), found(file));
        assertTrue(found(file).contains("Flags[2]=Restrict"));
        assertEquals(
                "OK\r\n",
                client.get(manager + "cancelConditionList&condition.Types[0]=RecordProtect" + span)
                        .text());
        assertTrue(found(file).contains("Flags[1]=Restrict"));
        client.get(manager + "removeConditionList" + types + span);
        assertFalse(found(file).contains("Flags[1]"));
        assertTrue(client.get(manager + "addConditionList&condition.Types[0]=Forever" + span)
                .text()
                .contains("ErrorID=4"));
    }

    @Test
    void theHelperCombinesFilesThatFollowEachOther() throws IOException {
        String helper = "/cgi-bin/FileFindHelper.cgi?action=";
        String condition = "&condition.channel=1&condition.startTime=2001-1-1%2000:00:00"
                + "&condition.endTime=2099-1-1%2000:00:00&condition.streamType=Extra1";
        String combine = "&combineMode.granularity=16&combineMode.types[0]=Timing";
        String id = client.get(helper + "startFind" + condition + combine)
                .text()
                .strip()
                .substring("result=".length());
        String text =
                client.get(helper + "findNext&findId=" + id + "&count=100").text();
        List<RecordedFile> files = camera.recordings(1).stream()
                .filter(file -> file.subtype() == 1)
                .toList();
        long length = files.stream().mapToLong(RecordedFile::length).sum();
        assertTrue(text.startsWith("found=1\r\nitems[0].channel=1\r\n"), text);
        assertTrue(text.contains("items[0].length=" + length + "\r\n"), text + length);
        assertEquals(1, camera.openFinders());
        assertEquals("OK\r\n", client.get(helper + "stopFind&findId=" + id).text());
        assertEquals(0, camera.openFinders());
        String bounds = client.get(helper + "getBoundFile" + condition).text();
        assertTrue(bounds.startsWith("found=2\r\n"), bounds);
        String motion = client.get(helper + "startMotionFind" + condition.replace("Extra1", "Main")
                        + "&motionRegion.senseLevel=1&motionRegion.rects[1][0]=0&motionRegion.rects[1][3]=17")
                .text();
        assertTrue(motion.startsWith("result="), motion);
        assertTrue(client.get(helper + "startMotionFind" + condition + "&motionRegion.senseLevel=7")
                .text()
                .startsWith("Error"));
    }

    @Test
    void tellsWhatItCanRecord() throws IOException {
        String caps = client.get("/cgi-bin/recordManager.cgi?action=getCaps").text();
        assertTrue(caps.startsWith("caps.MaxPreRecordTime=30\r\n"), caps);
        assertEquals(
                "limit=false\r\n",
                client.get("/cgi-bin/BandLimit.cgi?action=getLimitState").text());
    }

    private String found(RecordedFile file) throws IOException {
        String id = create();
        String span =
                "&condition.StartTime=" + TIME.format(file.start()) + "&condition.EndTime=" + TIME.format(file.end());
        client.get(FIND + "findFile&object=" + id
                + "&condition.Channel=1&condition.Types[0]=dav&condition.Flag[0]=Event" + span);
        String text = next(id, 1);
        client.get(FIND + "close&object=" + id);
        client.get(FIND + "destroy&object=" + id);
        return text;
    }

    private RecordedFile first(String event, String type) {
        return camera.recordings(1).stream()
                .filter(file -> file.event().equals(event) && file.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private String create() throws IOException {
        return client.get(FIND + "factory.create").text().strip().substring("result=".length());
    }

    private String find(String id, int channel, String more) throws IOException {
        LocalDateTime now = LocalDateTime.now();
        return client.get(FIND + "findFile&object=" + id + "&condition.Channel=" + channel + "&condition.StartTime="
                        + TIME.format(now.minusDays(3)) + "&condition.EndTime=" + TIME.format(now.plusDays(1)) + more)
                .text();
    }

    private String next(String id, int count) throws IOException {
        return client.get(FIND + "findNextFile&object=" + id + "&count=" + count)
                .text();
    }
}
