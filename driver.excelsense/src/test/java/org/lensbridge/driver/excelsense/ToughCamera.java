package org.lensbridge.driver.excelsense;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.AnsweringCamera.Request;
import org.lensbridge.driver.testkit.DeviceRig;

/** A camera with an alarm output that keeps its configuration, and answers to all else that a test writes down. Thread-safe. */
public final class ToughCamera implements AutoCloseable {
    /** What the output is configured for: as for self-clean at first. */
    public final Map<String, String> output = new ConcurrentHashMap<>(Map.of(
            "alarmOutName", "runFinish",
            "alarmValidSignal", "1",
            "alarmMode", "1",
            "alarmOutFrequency", "5.000000",
            "alarmTime", "300"));

    /** What the output was switched on for, by its duration, in order. */
    public final List<String> signals = new CopyOnWriteArrayList<>();

    /** Other answers, by what a target contains; the longest that fits counts. */
    public final Map<String, String> answers = new ConcurrentHashMap<>();

    /** Comes before everything else; may answer, block or change its mind. */
    public volatile Function<Request, Optional<byte[]>> before = request -> Optional.empty();

    private final AnsweringCamera camera = new AnsweringCamera(this::answer);

    /** A camera of a model, with an alarm input and an alarm output. */
    public ToughCamera(String model) {
        answers.put(
                "type=deviceInfo",
                "deviceID=81\r\nproductModel=" + model + "\r\nsoftwareVer=v3.6.2\r\nchannelNum=1\r\nalarmInNum=1\r\n"
                        + "alarmOutNum=1\r\n");
        answers.put("type=cameraInfo", "cameraName=Mill\r\n");
    }

    /** One that cleans its lens. */
    public static ToughCamera eye() {
        return new ToughCamera("ToughEye");
    }

    /** The same with another answer. */
    public ToughCamera with(String target, String answer) {
        answers.put(target, answer);
        return this;
    }

    /** A session that has connected; what was asked so far is forgotten. */
    public DeviceRig connect() {
        DeviceRig rig = rig();
        rig.connect();
        camera.requests().clear();
        return rig;
    }

    /** A session. */
    public DeviceRig rig() {
        return new DeviceRig(ExcelsenseDriverFactory::new, camera.address());
    }

    /** What was asked since this was asked last, without program and login: {@code set alarmOut alarmTime=300}, {@code manualControl}. */
    public List<String> sent() {
        List<String> sent = camera.requests().stream().map(ToughCamera::brief).toList();
        camera.requests().clear();
        return sent;
    }

    private static String brief(Request request) {
        String action = request.value("action").orElse("");
        String type = request.value("type").map(name -> " " + name).orElse("");
        return action
                + type
                + request.value("alarmTime").map(time -> " " + time).orElse("");
    }

    /** The requests that came for a type, as they stood there without the login. */
    public List<String> queries(String type) {
        return camera.requests().stream()
                .map(Request::target)
                .filter(target -> target.contains("type=" + type))
                .map(target -> target.substring(target.indexOf("action=")))
                .toList();
    }

    private Optional<byte[]> answer(Request request) {
        Optional<byte[]> first = before.apply(request);
        if (first.isPresent()) {
            return first;
        }
        if (request.target().contains("type=alarmOut&") && !answers.containsKey("type=alarmOut")) {
            return Optional.of(AnsweringCamera.text(output(request)));
        }
        if (request.target().contains("action=manualControl") && !answers.containsKey("manualControl")) {
            signals.add(request.value("controlFlag").orElse("").equals("1") ? output.get("alarmTime") : "off");
            return Optional.of(AnsweringCamera.text("OK\r\n"));
        }
        return answers.entrySet().stream()
                .filter(entry -> request.target().contains(entry.getKey()))
                .max((one, other) -> one.getKey().length() - other.getKey().length())
                .map(entry -> AnsweringCamera.text(entry.getValue()))
                .or(() -> Optional.of(AnsweringCamera.text("error,return=-22\r\n")));
    }

    private String output(Request request) {
        if (request.value("action").orElse("").equals("get")) {
            StringBuilder text = new StringBuilder("alarmOutID=1\r\n");
            new TreeMap<>(output)
                    .forEach((key, value) ->
                            text.append(key).append('=').append(value).append("\r\n"));
            return text.toString();
        }
        output.keySet().forEach(key -> request.value(key).ifPresent(value -> output.put(key, value)));
        return "OK\r\n";
    }

    /** Whether the output is configured for self-clean, as the document says. */
    public boolean isSelfClean() {
        return output.get("alarmValidSignal").equals("1")
                && output.get("alarmMode").equals("1")
                && Double.parseDouble(output.get("alarmOutFrequency")) == 5
                && output.get("alarmTime").equals("300");
    }

    @Override
    public void close() {
        try {
            camera.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
