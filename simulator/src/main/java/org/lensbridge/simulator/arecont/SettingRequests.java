package org.lensbridge.simulator.arecont;

import java.util.Map;
import java.util.Optional;
import org.lensbridge.simulator.http.Parameter;

/**
 * {@code get} and {@code set}, of the camera and of one sensor. Only the first parameter of a request counts. Confined to the event loop.
 */
final class SettingRequests {
    private final ArecontSite site;
    private final Map<String, Computed> computed;

    SettingRequests(ArecontSite site) {
        this.site = site;
        computed = ComputedParameters.of(site);
    }

    /** Whether a request tells what only the administrator may know. */
    boolean isSecret(ArecontCall call) {
        return call.first()
                .map(first -> computed.get(first.name()))
                .filter(Computed::isSecret)
                .isPresent();
    }

    /** Sensor 0 stands for a request without a number. */
    void get(ArecontCall call, int sensor) throws Refusal {
        Parameter asked = asked(call);
        String name = asked.name();
        int first = Math.max(1, sensor);
        Optional<String> value = find(name, sensor).isPresent()
                ? Optional.of(computed.get(name).get(first, asked.value()))
                : site.parameters()
                        .row(name)
                        .filter(row -> sensor == 0 || row.isOfSensor())
                        .flatMap(row -> site.parameters().value(name, first));
        answer(call, name, value.orElseThrow(Refusal::notFound));
    }

    /** A value for a request without a number is that of all sensors. */
    void set(ArecontCall call, int sensor) throws Refusal {
        Parameter asked = asked(call);
        Optional<Computed> found = find(asked.name(), sensor);
        if (found.isEmpty()) {
            answer(call, asked.name(), put(asked, sensor));
            return;
        }
        int last = sensor == 0 && found.get().isOfSensor()
                ? site.settings().model().sensors()
                : Math.max(1, sensor);
        String echo = "";
        for (int each = Math.max(1, sensor); each <= last; each++) {
            echo = found.get().set(each, asked.value());
        }
        answer(call, asked.name(), echo);
    }

    /** Returns what is echoed. */
    private String put(Parameter asked, int sensor) throws Refusal {
        ParameterRow row = site.parameters()
                .row(asked.name())
                .filter(found -> sensor == 0 || found.isOfSensor())
                .orElseThrow(Refusal::notFound);
        if (asked.name().equals("mdtotalzones") && row.allows(asked.value()) && site.ignoresZones()) {
            return asked.value();
        }
        String value = row.allows(asked.value()) ? limited(asked) : asked.value();
        if (!site.parameters().set(asked.name(), sensor, value)) {
            throw Refusal.badRequest(asked.name() + " cannot be set to this");
        }
        return value;
    }

    /** A greater frame rate stands for the greatest. */
    private String limited(Parameter asked) {
        int fastest = site.settings().device().picture().framesPerSecond();
        return asked.name().equals("fps")
                ? Integer.toString(Math.min(fastest, Integer.parseInt(asked.value())))
                : asked.value();
    }

    private Optional<Computed> find(String name, int sensor) {
        return Optional.ofNullable(computed.get(name)).filter(found -> sensor == 0 || found.isOfSensor());
    }

    private static Parameter asked(ArecontCall call) throws Refusal {
        return call.first().orElseThrow(() -> Refusal.badRequest("A parameter is missing"));
    }

    private void answer(ArecontCall call, String name, String value) {
        call.text(name + "=" + value + site.settings().firmware().lineEnd());
    }
}
