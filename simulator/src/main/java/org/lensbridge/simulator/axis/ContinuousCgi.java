package org.lensbridge.simulator.axis;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lensbridge.simulator.AxisLevel;
import org.lensbridge.simulator.AxisRecording;

/**
 * {@code record/continuous/} (network-video/edge-storage-api: continuous recording profiles): one profile, which records from
 * when it is added until it is removed. Confined to the event loop.
 */
final class ContinuousCgi {
    private static final int MOST = 1;

    private final AxisSite site;
    private final RecordingStore store;
    private final Map<Integer, Profile> profiles = new TreeMap<>();

    private record Profile(String disk, String options, String event, AxisRecording recording) {}

    ContinuousCgi(AxisSite site, RecordingStore store) {
        this.site = site;
        this.store = store;
    }

    Map<String, AxisRoute> routes() {
        String folder = "record/continuous/";
        return site.settings().model().hasStorage()
                ? Map.of(
                        folder + "addconfiguration.cgi", new AxisRoute(AxisLevel.OPERATOR, this::add),
                        folder + "listconfiguration.cgi", new AxisRoute(AxisLevel.VIEWER, this::list),
                        folder + "removeconfiguration.cgi", new AxisRoute(AxisLevel.OPERATOR, this::remove))
                : Map.of();
    }

    private static void answer(AxisCall call, String schema, String body) {
        call.xml("<?xml version=\"1.0\"?>\n<root xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:noNamespaceSchemaLocation=\"http://www.axis.com/vapix/http_cgi/recording/continuousconfiguration"
                + schema + "1.xsd\">\n" + body + "\n</root>\n");
    }

    private void add(AxisCall call) {
        String disk = call.argument("diskid").orElse("");
        Optional<String> options = call.argument("options");
        boolean known = disk.equals(RecordingStore.CARD) || disk.equals(RecordingStore.SHARE);
        if (!known || options.isEmpty() || profiles.size() == MOST) {
            answer(call, "add", "<configure profile=\"\" result=\"ERROR\" errormsg=\"Invalid configuration\"/>");
            return;
        }
        String event = call.argument("eventid").orElse("continuous");
        profiles.put(1, new Profile(disk, options.get(), event, store.begin(site.now(), disk, 1)));
        answer(call, "add", "<configure profile=\"1\" result=\"OK\"/>");
    }

    private void list(AxisCall call) {
        String all = profiles.entrySet().stream()
                .filter(profile -> call.argument("profile")
                        .filter(number -> !number.equals(profile.getKey().toString()))
                        .isEmpty())
                .map(profile -> "<continuousrecordingconfiguration profile=\"" + profile.getKey() + "\" diskid=\""
                        + profile.getValue().disk() + "\" options=\""
                        + Xml.escaped(profile.getValue().options())
                        + "\" eventid=\"" + Xml.escaped(profile.getValue().event()) + "\"/>\n")
                .collect(Collectors.joining());
        answer(call, "list", "<continuousrecordingconfigurations>" + all + "</continuousrecordingconfigurations>");
    }

    private void remove(AxisCall call) {
        String number = call.argument("profile").orElse("");
        Optional<Profile> gone = number.matches("\\d")
                ? Optional.ofNullable(profiles.remove(Integer.valueOf(number)))
                : Optional.empty();
        gone.ifPresent(profile -> store.end(profile.recording().id(), site.now()));
        String result = gone.isPresent() ? "result=\"OK\"" : "result=\"ERROR\" errormsg=\"No such profile\"";
        answer(call, "remove", "<remove profile=\"" + Xml.escaped(number) + "\" " + result + "/>");
    }
}
