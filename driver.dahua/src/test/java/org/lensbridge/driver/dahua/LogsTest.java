package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.Logs;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.system.LogEntry;
import org.lensbridge.api.capability.system.User;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.ScriptedCamera;
import org.lensbridge.simulator.DahuaCamera;

class LogsTest {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final TimeSpan DAY = TimeSpan.before(NOW.plusSeconds(60), Duration.ofDays(1));

    /** A device with lines at these times, in this order, that answers in steps and forgets no search by itself. */
    private static final class Journal {
        private final List<Instant> lines;
        private final boolean countsEndIn;
        private final Map<String, Iterator<Integer>> searches = new HashMap<>();
        private int begun;

        Journal(List<Instant> lines, boolean countsEndIn) {
            this.lines = lines;
            this.countsEndIn = countsEndIn;
        }

        synchronized Optional<String> answer(String target) {
            if (target.endsWith("getSystemInfo")) {
                return Optional.of("serialNumber=4H0B1C2D3E\r\ndeviceType=IPC-A\r\n");
            }
            if (target.endsWith("getCurrentTime")) {
                return Optional.of("result = " + TIME.format(Instant.now()) + "\r\n");
            }
            if (target.contains("action=startFind")) {
                return Optional.of("token=" + start(target) + "\r\n");
            }
            if (target.contains("action=doFind")) {
                return Optional.of(next(searches.get(argument(target, "token"))));
            }
            if (target.contains("action=stopFind")) {
                return Optional.of(searches.remove(argument(target, "token")) == null ? "Error\r\n" : "OK\r\n");
            }
            return Optional.empty();
        }

        private int start(String target) {
            Instant from = Instant.from(TIME.parse(argument(target, "condition.StartTime")));
            Instant to = Instant.from(TIME.parse(argument(target, "condition.EndTime")));
            List<Integer> found = IntStream.range(0, lines.size())
                    .filter(i -> !lines.get(i).isBefore(from))
                    .filter(i -> lines.get(i).isBefore(to)
                            || countsEndIn && lines.get(i).equals(to))
                    .boxed()
                    .toList();
            if (found.isEmpty()) {
                return 0;
            }
            searches.put(Integer.toString(++begun), found.iterator());
            return begun;
        }

        private String next(Iterator<Integer> search) {
            StringBuilder answer = new StringBuilder();
            int count = 0;
            for (; count < 64 && search.hasNext(); count++) {
                int line = search.next();
                String head = "items[" + count + "].";
                answer.append(head + "RecNo=" + line + "\r\n" + head + "Time=" + TIME.format(lines.get(line)) + "\r\n"
                        + head + "Type=Line" + line + "\r\n");
            }
            return count == 0 ? "Error\r\nBad Request!\r\n" : "found=" + count + "\r\n" + answer;
        }

        private static String argument(String target, String name) {
            int at = target.indexOf(name + "=") + name.length() + 1;
            int end = target.indexOf('&', at);
            return target.substring(at, end < 0 ? target.length() : end)
                    .replace("%20", " ")
                    .replace("%3A", ":");
        }
    }

    private static List<String> types(Logs logs, TimeSpan span) {
        List<String> types = new ArrayList<>();
        String cursor = Page.FIRST;
        for (int pages = 0; pages < 50; pages++) {
            Page<LogEntry> page = logs.find(span, cursor);
            assertTrue(page.items().size() <= 100);
            page.items().forEach(entry -> types.add(entry.type()));
            if (!page.hasNext()) {
                return types;
            }
            cursor = page.next();
        }
        throw new AssertionError("no end");
    }

    private static void findsEachOnce(List<Instant> lines, boolean countsEndIn) throws Exception {
        Journal journal = new Journal(lines, countsEndIn);
        try (ScriptedCamera camera = new ScriptedCamera(journal::answer);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            assertEquals(
                    IntStream.range(0, lines.size()).mapToObj(i -> "Line" + i).toList(),
                    types(rig.capability(0, Logs.class), DAY));
            assertEquals(Map.of(), journal.searches, "a search stayed open");
        }
    }

    @Test
    void anInterruptedSearchIsGivenBackToo() throws Exception {
        Journal journal = new Journal(ascending(3), false);
        Thread caller = Thread.currentThread();
        try (ScriptedCamera camera = new ScriptedCamera(target -> {
                    if (target.contains("action=doFind")) {
                        caller.interrupt();
                    }
                    return journal.answer(target);
                });
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Logs logs = rig.capability(0, Logs.class);
            assertThrows(CameraException.class, () -> logs.find(DAY, Page.FIRST));
            assertTrue(Thread.interrupted());
            assertEquals(Map.of(), journal.searches, "a search stayed open");
        }
    }

    /** Times from long ago on, three lines a second. */
    private static List<Instant> ascending(int lines) {
        return IntStream.range(0, lines)
                .mapToObj(i -> NOW.minusSeconds(3600).plusSeconds(i / 3))
                .toList();
    }

    private static List<Instant> reversed(List<Instant> times) {
        List<Instant> reversed = new ArrayList<>();
        times.forEach(time -> reversed.add(0, time));
        return reversed;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 99, 100, 101, 200, 427})
    void findsEachLineOnceOverAllPages(int lines) throws Exception {
        findsEachOnce(ascending(lines), true);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsThemNewestFirstToo(boolean countsEndIn) throws Exception {
        findsEachOnce(reversed(ascending(334)), countsEndIn);
    }

    @Test
    void manyLinesOfOneSecondAreFoundOnce() throws Exception {
        List<Instant> times = new ArrayList<>(ascending(30));
        times.addAll(IntStream.range(0, 350).mapToObj(i -> NOW).toList());
        findsEachOnce(times, true);
        findsEachOnce(reversed(times), false);
    }

    @Test
    void readsTheLogOfACamera() {
        try (DahuaCamera camera =
                        DahuaCamera.builder().login(Rig.USER, Rig.PASSWORD).start();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            rig.capability(0, Users.class).add(new User("mia", List.of("user"), "", false), Secret.of("hush-hush"));
            Logs logs = rig.capability(0, Logs.class);
            List<LogEntry> lines = logs.find(
                            TimeSpan.before(Instant.now().plusSeconds(5), Duration.ofHours(1)), Page.FIRST)
                    .items();
            LogEntry added = lines.stream()
                    .filter(line -> line.type().equals("AddUser"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(Rig.USER, added.user());
            assertEquals("Name: mia", added.text());
            assertTrue(Duration.between(added.time().orElseThrow(), Instant.now())
                            .abs()
                            .toMinutes()
                    < 10);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            assertEquals(logs.report(Channels.newChannel(file), Progress.SILENT), file.size());
            assertFalse(file.toString().contains("hush-hush"));
            assertTrue(file.size() > 0);
        }
    }

    @Test
    void aFirmwareWithoutReportsHasItsLogCopied() {
        try (DahuaCamera camera = DahuaCamera.builder()
                        .login(Rig.USER, Rig.PASSWORD)
                        .lacking("Log.backup")
                        .start();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            rig.capability(0, Users.class).add(new User("mia", List.of("user"), "", false), Secret.of("hush-hush"));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            Logs logs = rig.capability(0, Logs.class);
            assertEquals(logs.report(Channels.newChannel(file), Progress.SILENT), file.size());
            List<String> lines = file.toString().lines().toList();
            assertTrue(lines.stream().anyMatch(line -> line.endsWith(Rig.USER + "  Name: mia")), file::toString);
            Page<LogEntry> page = logs.find(TimeSpan.before(Instant.now().plusSeconds(60), Duration.ofDays(9)), "");
            assertTrue(lines.size() >= page.items().size(), file::toString);
        }
    }

    @Test
    void linesHideSecretsAndKeepWhatTheyHave() throws Exception {
        Map<String, String> answers = Map.of(
                "getSystemInfo", "serialNumber=4H0B1C2D3E\r\ndeviceType=IPC-A\r\n",
                "getCurrentTime", "result = " + TIME.format(Instant.now()) + "\r\n",
                "condition.EndTime=2000-01-01%2000%3A01%3A00", "token=-1\r\n",
                "token=7&count=100",
                        "found=1\r\nitems[0].Time=never\r\nitems[0].Detail.Data=PPPoE\r\nitems[0].Detail.Password=hush\r\n",
                "stopFind&token=7", "Error\r\n");
        try (ScriptedCamera camera = new ScriptedCamera(target -> answers.entrySet().stream()
                        .filter(entry -> target.endsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .or(() -> Optional.of("token=7\r\n").filter(token -> target.contains("startFind"))));
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Page<LogEntry> page = rig.capability(0, Logs.class).find(DAY, Page.FIRST);
            assertEquals(
                    new LogEntry(Optional.empty(), "", "", "Data: PPPoE, Password: ******"),
                    page.items().get(0));
            assertEquals(100, page.items().size(), "a device that never ends gives pages all the same");
        }
    }

    @Test
    void aSearchThatFailsIsStopped() throws Exception {
        Map<String, String> answers = new HashMap<>(Map.of(
                "getSystemInfo", "serialNumber=4H0B1C2D3E\r\ndeviceType=IPC-A\r\n",
                "doFind&token=7&count=100", "HTTP/1.1 500 Broken\r\nContent-Length: 0\r\n\r\n",
                "stopFind&token=7", "OK\r\n"));
        try (ScriptedCamera camera = new ScriptedCamera(target -> answers.entrySet().stream()
                        .filter(entry -> target.endsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .or(() -> Optional.of("token=7\r\n").filter(token -> target.contains("startFind"))));
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Logs logs = rig.capability(0, Logs.class);
            camera.targets().clear();
            CameraException failure = assertThrows(CameraException.class, () -> logs.find(DAY, Page.FIRST));
            assertEquals("log.find.next", failure.operation());
            assertTrue(camera.targets().get(camera.targets().size() - 1).endsWith("stopFind&token=7"));
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    assertThrows(CameraException.class, () -> logs.find(DAY, "page 2"))
                            .kind());
        }
    }
}
