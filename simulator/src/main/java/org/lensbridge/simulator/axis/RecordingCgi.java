package org.lensbridge.simulator.axis;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lensbridge.simulator.AxisLevel;
import org.lensbridge.simulator.AxisRecording;
import org.lensbridge.simulator.http.Response;

/** {@code record/} (network-video/edge-storage-api: Recording API and Export recording API). */
final class RecordingCgi {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx");
    private static final int BYTES_PER_SECOND = 2000;
    private static final byte[] MATROSKA = {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3};

    private final AxisSite site;
    private final RecordingStore store;

    RecordingCgi(AxisSite site, RecordingStore store) {
        this.site = site;
        this.store = store;
    }

    Map<String, AxisRoute> routes() {
        Map<String, AxisRoute> routes = new HashMap<>();
        if (site.settings().model().hasStorage()) {
            routes.put("record/list.cgi", new AxisRoute(AxisLevel.VIEWER, this::list));
            routes.put("record/record.cgi", new AxisRoute(AxisLevel.OPERATOR, this::record));
            routes.put("record/stop.cgi", new AxisRoute(AxisLevel.OPERATOR, this::stop));
            routes.put("record/remove.cgi", new AxisRoute(AxisLevel.OPERATOR, this::remove));
            routes.put("record/export/properties.cgi", new AxisRoute(AxisLevel.OPERATOR, this::properties));
            routes.put("record/export/exportrecording.cgi", new AxisRoute(AxisLevel.OPERATOR, this::export));
        }
        return routes;
    }

    private static String root(String schema, String body) {
        return "<?xml version=\"1.0\"?>\n<root xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:noNamespaceSchemaLocation=\"http://www.axis.com/vapix/http_cgi/recording/" + schema
                + "1.xsd\">\n"
                + body + "</root>\n";
    }

    /** Empty when the argument is absent or no time. */
    private static Optional<Instant> time(AxisCall call, String name) {
        try {
            return call.argument(name)
                    .map(text -> OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void list(AxisCall call) {
        List<AxisRecording> all = store.all();
        call.argument("diskid")
                .ifPresent(disk -> all.removeIf(recording -> !recording.disk().equals(disk)));
        switch (call.argument("listentity").orElse("recording")) {
            case "eventid" -> {
                String events = values(
                        "eventid",
                        all.stream().map(AxisRecording::event).distinct().toList());
                call.xml(root("list", "<eventids>" + events + "</eventids>\n"));
            }
            case "source" -> {
                String sources = values(
                        "source",
                        all.stream().map(one -> "" + one.view()).distinct().toList());
                call.xml(root("list", "<sources>" + sources + "</sources>\n"));
            }
            default -> recordings(call, all);
        }
    }

    private static String values(String element, List<String> values) {
        return values.stream()
                .map(value -> "<" + element + ">" + value + "</" + element + ">")
                .collect(Collectors.joining());
    }

    private void recordings(AxisCall call, List<AxisRecording> all) {
        List<AxisRecording> found = new ArrayList<>(all);
        String id = call.argument("recordingid").orElse("all");
        found.removeIf(recording -> !id.equals("all") && !recording.id().equals(id));
        call.argument("eventid")
                .ifPresent(
                        event -> found.removeIf(recording -> !recording.event().equals(event)));
        call.argument("source").ifPresent(source -> found.removeIf(recording -> !source.equals("" + recording.view())));
        time(call, "starttime")
                .ifPresent(start -> found.removeIf(recording ->
                        recording.stop().filter(stop -> stop.isBefore(start)).isPresent()));
        time(call, "stoptime")
                .ifPresent(stop -> found.removeIf(recording -> recording.start().isAfter(stop)));
        if (!call.argument("sortorder").filter("ascending"::equals).isPresent()) {
            Collections.reverse(found);
        }
        int matched = found.size();
        int first = Math.min(matched, Math.max(0, number(call, "startatresultnumber", 1) - 1));
        int last = Math.min(matched, first + number(call, "maxnumberofresults", matched));
        String body = found.subList(first, last).stream().map(this::recording).collect(Collectors.joining());
        call.xml(root(
                "list",
                "<recordings totalnumberofrecordings=\"" + all.size() + "\" numberofrecordings=\"" + matched + "\">\n"
                        + body + "</recordings>\n"));
    }

    private static int number(AxisCall call, String name, int absent) {
        return call.argument(name)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(absent);
    }

    private String local(Instant time) {
        return LOCAL.format(time.atZone(site.zone()));
    }

    private String recording(AxisRecording recording) {
        String stop = recording.stop().map(Instant::toString).orElse("");
        var size = site.settings().sizes().get(0);
        return "<recording diskid=\"" + recording.disk() + "\" recordingid=\"" + recording.id() + "\" starttime=\""
                + recording.start() + "\" starttimelocal=\""
                + local(recording.start())
                + "\" stoptime=\"" + stop + "\" stoptimelocal=\""
                + recording.stop().map(this::local).orElse("")
                + "\" recordingtype=\"" + (recording.event().isEmpty() ? "continuous" : "triggered")
                + "\" eventid=\"" + recording.event() + "\" eventtrigger=\"" + recording.event()
                + "\" recordingstatus=\"" + (stop.isEmpty() ? "recording" : "completed") + "\" source=\""
                + recording.view() + "\" locked=\"No\">\n<video mimetype=\"video/x-h264\" source=\"" + recording.view()
                + "\" framerate=\"" + site.settings().device().picture().framesPerSecond() + ":1\" resolution=\""
                + size.width() + "x" + size.height() + "\" width=\"" + size.width() + "\" height=\"" + size.height()
                + "\"/>\n</recording>\n";
    }

    private static boolean isDisk(String disk) {
        return disk.equals(RecordingStore.CARD) || disk.equals(RecordingStore.SHARE);
    }

    private void record(AxisCall call) {
        String disk = call.argument("diskid").orElse("");
        if (!isDisk(disk)) {
            call.xml(root("record", "<record result=\"ERROR\" errormsg=\"No such disk\"/>\n"));
            return;
        }
        AxisRecording recording = store.begin(site.now(), disk, view(call));
        site.topics().recording(true);
        call.xml(root("record", "<record recordingid=\"" + recording.id() + "\" result=\"OK\"/>\n"));
    }

    /** The stream options may name a camera. */
    private int view(AxisCall call) {
        String options = call.argument("options").orElse("");
        int at = options.indexOf("camera=");
        String number = at < 0 ? "1" : options.substring(at + 7).replaceAll("\\D.*", "");
        return number.matches("[1-9]\\d?")
                        && Integer.parseInt(number) <= site.settings().model().views()
                ? Integer.parseInt(number)
                : 1;
    }

    private void stop(AxisCall call) {
        String id = call.argument("recordingid").orElse("");
        boolean done = store.end(id, site.now());
        boolean goesOn =
                store.all().stream().anyMatch(recording -> recording.stop().isEmpty());
        site.topics().recording(goesOn);
        call.xml(root("stop", result("stop", id, done, "No such active recording")));
    }

    private static String result(String element, String id, boolean done, String error) {
        return "<" + element + " recordingid=\"" + Xml.escaped(id) + "\" result=\""
                + (done ? "OK\"/>\n" : "ERROR\" errormsg=\"" + error + "\"/>\n");
    }

    private void remove(AxisCall call) {
        Optional<String> ids = call.argument("recordingid");
        Optional<String> disk = call.argument("diskid");
        StringBuilder results = new StringBuilder();
        if (ids.isPresent() && !ids.get().equals("all")) {
            for (String id : ids.get().split(",")) {
                results.append(result("remove", id, store.remove(id), "No such recording"));
            }
        } else {
            Optional<Instant> before = time(call, "beforetime");
            Optional<String> event = call.argument("eventid");
            boolean anything = ids.isPresent() || before.isPresent() || event.isPresent();
            store.removeIf(recording -> anything
                            && disk.filter(name -> !name.equals(recording.disk()))
                                    .isEmpty()
                            && event.filter(name -> !name.equals(recording.event()))
                                    .isEmpty()
                            && before.filter(time -> recording.start().isAfter(time))
                                    .isEmpty())
                    .forEach(id -> results.append(result("remove", id, true, "")));
        }
        call.xml(root("remove", results.toString()));
    }

    private record Clip(AxisRecording recording, Instant start, Instant stop) {
        int bytes() {
            return (int) Math.min(4_000_000, Duration.between(start, stop).toSeconds() * BYTES_PER_SECOND + 64);
        }
    }

    /** Empty when the request is wrong and answered. */
    private Optional<Clip> clip(AxisCall call) {
        Optional<AxisRecording> recording = store.find(
                        call.argument("recordingid").orElse(""))
                .filter(found ->
                        call.argument("diskid").filter(found.disk()::equals).isPresent());
        if (call.argument("schemaversion").filter("1"::equals).isEmpty() || recording.isEmpty()) {
            boolean version = recording.isPresent();
            call.xml(exported("<GeneralError><ErrorCode>" + (version ? 20 : 100) + "</ErrorCode><ErrorDescription>"
                    + (version ? "Invalid or missing schema version" : "Recording not found")
                    + "</ErrorDescription></GeneralError>"));
            return Optional.empty();
        }
        Instant end = recording.get().stop().orElse(site.now());
        Instant start = time(call, "starttime")
                .filter(recording.get().start()::isBefore)
                .orElse(recording.get().start());
        Instant stop = time(call, "stoptime").filter(end::isAfter).orElse(end);
        return Optional.of(new Clip(recording.get(), start, stop.isBefore(start) ? start : stop));
    }

    private static String exported(String body) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<ExportRecordingResponse"
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" SchemaVersion=\"1.1\""
                + " xsi:noNamespaceSchemaLocation=\"http://www.axis.com/vapix/http_cgi/exportrecording1.xsd\">" + body
                + "</ExportRecordingResponse>\n";
    }

    private void properties(AxisCall call) {
        clip(call)
                .ifPresent(clip -> call.xml(exported("<PropertiesSuccess><ExportProperties RecordingId=\""
                        + clip.recording().id() + "\" ExportFormat=\"matroska\" EstimatedFileSize=\"" + clip.bytes()
                        + "\" Starttime=\"" + clip.start() + "\" Stoptime=\"" + clip.stop()
                        + "\"/></PropertiesSuccess>")));
    }

    /** A file that begins as Matroska does; what follows is the same for the same recording. */
    private void export(AxisCall call) {
        clip(call).ifPresent(clip -> {
            byte[] file = new byte[clip.bytes()];
            for (int i = 0; i < file.length; i++) {
                file[i] = i < MATROSKA.length
                        ? MATROSKA[i]
                        : (byte) (i * 31 + clip.recording().id().hashCode());
            }
            call.reply(Response.bytes(200, "video/x-matroska", List.of(ByteBuffer.wrap(file)))
                    .with(
                            "Content-Disposition",
                            "attachment; filename=\"" + clip.recording().id() + ".mkv\""));
        });
    }
}
