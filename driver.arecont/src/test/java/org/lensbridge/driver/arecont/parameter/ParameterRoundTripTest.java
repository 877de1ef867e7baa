package org.lensbridge.driver.arecont.parameter;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.arecont.ArecontRows;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.driver.testkit.RoundTripContract;
import org.lensbridge.driver.testkit.SettingsDevice;
import org.lensbridge.driver.testkit.Wording;
import org.lensbridge.transport.http.HttpRequest;

final class ParameterRoundTripTest extends RoundTripContract {
    private static final List<Value> ADDRESSES = List.of(Value.of("192.0.2.255"), Value.of("10.0.0.1"));
    private static final Map<String, List<Value>> FORMS = Map.ofEntries(
            Map.entry("ip", ADDRESSES),
            Map.entry("subnetmask", ADDRESSES),
            Map.entry("gateway", ADDRESSES),
            Map.entry("streamip", ADDRESSES),
            Map.entry("sapip", ADDRESSES),
            Map.entry("ntpserver_ip", ADDRESSES),
            Map.entry("ipv6address", List.of(Value.of("2001:db8::8"))),
            Map.entry("exp_ref_channel", List.of(Value.of("off"), Value.of("2"))),
            Map.entry("focus", List.of(Value.of("shortrange"), Value.of("-20"))),
            Map.entry("zoom", List.of(Value.of("reset"), Value.of("12"))),
            Map.entry("focuswindow", List.of(numbers(0, 32, 640, 480))),
            Map.entry("scaling_size", List.of(numbers(128, 96), numbers(1280, 720))));

    ParameterRoundTripTest() {
        super(ArecontRows.ALL, Told::new);
    }

    private static Value numbers(int... numbers) {
        return Value.of(java.util.Arrays.stream(numbers).mapToObj(Value::of).toList());
    }

    @Override
    protected List<Value> examples(Parameter row) {
        return FORMS.getOrDefault(row.key(), super.examples(row));
    }

    /** Answers with the parameter that is asked for or changed. */
    private static final class Told extends SettingsDevice {
        private static final Pattern LINE = Pattern.compile("/(?:get|set)\\d*\\?([^=]+)(?:=(.*))?");

        Told() {
            super(Wording.TREE);
        }

        @Override
        protected Optional<String> answer(HttpRequest request) {
            Matcher line = LINE.matcher(request.target());
            if (!line.matches()) {
                return Optional.empty();
            }
            String name = line.group(1);
            if (request.method().equals("POST") && !name.equals("params")) {
                hold(name, URLDecoder.decode(line.group(2).replace("+", "%2B"), StandardCharsets.UTF_8));
            }
            return Optional.of(name + "=" + held().getOrDefault(name, "") + "\r\n");
        }
    }
}
