package org.lensbridge.driver.arecont.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.arecont.configuration.Configuration;
import org.lensbridge.driver.arecont.operation.ConfigurationOperations;
import org.lensbridge.driver.arecont.operation.Pair;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;

/**
 * Who a camera is.
 *
 * @param info what it says about itself
 * @param facts what it answered, by the names of the document
 * @param configuration its parameters, with the number of sensors that are asked one by one
 */
public record Identification(DeviceInfo info, Map<String, String> facts, Configuration configuration) {
    private static final String MAKER = "Arecont Vision";
    private static final String MODEL = "model";
    private static final String MAC = "mac";
    private static final String FIRMWARE = "fwversion";
    private static final String SENSORS = "sensorcount";
    private static final String NAME = "name";
    /** Beside the model; what else a camera tells of its versions are settings. */
    private static final List<String> FACTS = List.of(MAC, FIRMWARE, SENSORS, NAME);

    private static final List<String> DETAILS = List.of(SENSORS, NAME);

    /** The real model first. Older cameras know one form or none. */
    private static final List<String> FORMS = List.of("releasename", "fullname");

    private static final int MOST_SENSORS = 64;
    /** Parameters that a sensor has for itself; the first also shows motion detection, the second imaging. */
    private static final List<String> OF_SENSOR = List.of("motiondetect", "brightness");

    /** Of interfaces that are not there: cameras must not be taken for one another by them. */
    private static final Set<String> NO_MACS = Set.of("000000000000", "ffffffffffff");

    public Identification {
        Objects.requireNonNull(info);
        facts = Map.copyOf(facts);
        Objects.requireNonNull(configuration);
    }

    /**
     * Asks the camera. Costs a request for each fact, of which all but the model may be missing.
     *
     * @throws CameraException UNSUPPORTED when nothing proves it to be of this family; AUTH_REFUSED when the login is refused
     */
    public static Identification of(OperationEngine engine, DeviceAddress address) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(MODEL, model(engine, address));
        Configuration whole = Configuration.of(engine);
        for (String name : FACTS) {
            whole.fact(name).filter(value -> !value.isEmpty()).ifPresent(value -> facts.put(name, value));
        }
        return new Identification(info(facts), facts, sensors(whole, facts));
    }

    /** The first answer that has a name and a value is the model, whatever form it is in. */
    private static String model(OperationEngine engine, DeviceAddress address) {
        Optional<CameraException> refusal = Optional.empty();
        String plain = "";
        for (String form : FORMS) {
            try {
                String told = pair(engine, ConfigurationOperations.MODEL_NAME, Map.of("form", Value.of(form)));
                // Some repeat the question before the answer.
                String model = told.startsWith(form + "=")
                        ? told.substring(form.length() + 1).strip()
                        : told;
                if (!model.isEmpty() && !model.equalsIgnoreCase(form)) {
                    return model;
                }
                plain = model;
            } catch (CameraException e) {
                refusal = Optional.of(other(e));
            }
        }
        try {
            return pair(engine, ConfigurationOperations.MODEL, Map.of());
        } catch (CameraException e) {
            CameraException last = other(e);
            if (refusal.isEmpty()) {
                return plain;
            }
            throw new CameraException(
                    Kind.UNSUPPORTED,
                    "What answers at " + address + " is no camera by AV HTTP. Asked for its model: " + last.reason()
                            + " Check the address, or configure another driver.",
                    last);
        }
    }

    private static String pair(OperationEngine engine, Operation row, Map<String, Value> arguments) {
        return engine.ask(row, arguments, reply -> Pair.of(reply.text())
                .filter(pair ->
                        pair.isOf(MODEL) || pair.name().toLowerCase(Locale.ROOT).endsWith("model"))
                .map(Pair::value)
                .orElseThrow(() -> new CameraException(Kind.UNSUPPORTED, "The answer names no model.")));
    }

    /** The failure, when it is an answer; one that is none ends the whole conversation. */
    private static CameraException other(CameraException e) {
        return switch (e.kind()) {
            case UNSUPPORTED, INVALID_ARGUMENT, PROTOCOL -> e;
            default -> throw e;
        };
    }

    private static DeviceInfo info(Map<String, String> facts) {
        Map<String, String> details = new LinkedHashMap<>();
        DETAILS.stream().filter(facts::containsKey).forEach(name -> details.put(name, facts.get(name)));
        return new DeviceInfo(
                MAKER,
                facts.get(MODEL),
                facts.getOrDefault(FIRMWARE, ""),
                "",
                mac(facts.getOrDefault(MAC, "")),
                details);
    }

    /** A MAC address in the API's form, whatever stands between its pairs; empty for none. */
    public static String mac(String told) {
        String digits = told.toLowerCase(Locale.ROOT).replaceAll("[\\s:.-]", "");
        return digits.matches("[0-9a-f]{12}") && !NO_MACS.contains(digits) ? digits.replaceAll("(..)(?!$)", "$1:") : "";
    }

    /** A camera with two sensors for day and night counts them and is one camera all the same: its first sensor does not answer alone. */
    private static Configuration sensors(Configuration whole, Map<String, String> facts) {
        String told = facts.getOrDefault(SENSORS, "");
        int count = told.matches("\\d{1,9}") ? Math.min(MOST_SENSORS, Integer.parseInt(told)) : 1;
        if (count < 2) {
            return whole;
        }
        Configuration each = whole.with(count);
        return OF_SENSOR.stream().anyMatch(name -> each.known(name, 1).given()) ? each : whole;
    }
}
