package org.lensbridge.driver.dahua;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.lensbridge.driver.testkit.AnsweringCamera;

/** The finders of a device with recordings, whose clock is two hours ahead of UTC. Keeps account of open finders. */
final class FileCamera {
    static final Duration AHEAD = Duration.ofHours(2);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** A file, by the device's clock. */
    record File(LocalDateTime start, LocalDateTime end, String path, String more) {
        static File of(LocalDateTime start, int seconds, String path) {
            return new File(start, start.plusSeconds(seconds), path, "");
        }
    }

    private record Search(LocalDateTime from, LocalDateTime to, AtomicInteger at) {}

    final List<File> files = new ArrayList<>();
    private final Map<String, Search> finders = new ConcurrentHashMap<>();
    private final AtomicInteger names = new AtomicInteger(8_000);

    /** How many finders are open. */
    int open() {
        return finders.size();
    }

    /** The script of such a device, behind another one that may answer first. */
    Function<AnsweringCamera.Request, Optional<byte[]>> behind(
            Function<AnsweringCamera.Request, Optional<byte[]>> first) {
        return request -> first.apply(request)
                .or(() -> answer(request).or(() -> identity(request)).map(AnsweringCamera::text));
    }

    /** What any device answers that is there. */
    static Optional<String> identity(AnsweringCamera.Request request) {
        return request.is("magicBox.cgi", "getSystemInfo")
                ? Optional.of("serialNumber=4H0B1C2D3E\r\ndeviceType=IPC-A\r\n")
                : Optional.empty();
    }

    private Optional<String> answer(AnsweringCamera.Request request) {
        if (request.is("recordManager.cgi", "getCaps")) {
            return Optional.of("caps.MaxPreRecordTime=30\r\n");
        }
        if (request.is("global.cgi", "getCurrentTime")) {
            LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).plus(AHEAD);
            return Optional.of("result = " + TIME.format(now) + "\r\n");
        }
        if (request.is("mediaFileFind.cgi", "factory.create")) {
            String name = "0" + names.incrementAndGet();
            finders.put(name, new Search(LocalDateTime.MIN, LocalDateTime.MAX, new AtomicInteger()));
            return Optional.of("result=" + name + "\r\n");
        }
        return request.is("mediaFileFind.cgi", "") ? Optional.of(finding(request)) : Optional.empty();
    }

    private String finding(AnsweringCamera.Request request) {
        String name = request.value("object").orElseThrow();
        if (request.is("mediaFileFind.cgi", "close")) {
            return "OK\r\n";
        }
        if (request.is("mediaFileFind.cgi", "destroy")) {
            return finders.remove(name) == null ? "Error\r\n" : "OK\r\n";
        }
        if (request.is("mediaFileFind.cgi", "findFile")) {
            Search search = new Search(
                    time(request, "condition.StartTime"), time(request, "condition.EndTime"), new AtomicInteger());
            finders.put(name, search);
            return files.stream().anyMatch(file -> in(search, file)) ? "OK\r\n" : "Error\r\n";
        }
        return list(finders.get(name), Integer.parseInt(request.value("count").orElseThrow()));
    }

    private static LocalDateTime time(AnsweringCamera.Request request, String name) {
        String text = request.value(name).orElseThrow().replace("%20", " ").replace("%3A", ":");
        return LocalDateTime.parse(text, TIME);
    }

    private static boolean in(Search search, File file) {
        return file.start().isBefore(search.to()) && file.end().isAfter(search.from());
    }

    private String list(Search search, int count) {
        List<File> all = files.stream().filter(file -> in(search, file)).toList();
        int from = search.at().getAndAdd(count);
        StringBuilder answer = new StringBuilder();
        int found = 0;
        for (int i = from; i < Math.min(all.size(), from + count); i++) {
            answer.append(item(found++, all.get(i)));
        }
        return "found=" + found + "\r\n" + answer;
    }

    static String item(int index, File file) {
        String head = "items[" + index + "].";
        return head + "Channel=0\r\n" + head + "StartTime=" + TIME.format(file.start()) + "\r\n" + head + "EndTime="
                + TIME.format(file.end()) + "\r\n" + head + "Type=dav\r\n" + head + "FilePath=" + file.path() + "\r\n"
                + head + "Length=1000\r\n" + file.more().replace("@", head);
    }
}
