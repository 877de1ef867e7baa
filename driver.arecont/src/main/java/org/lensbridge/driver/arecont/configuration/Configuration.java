package org.lensbridge.driver.arecont.configuration;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.arecont.operation.ConfigurationOperations;
import org.lensbridge.driver.arecont.operation.MaintenanceOperations;
import org.lensbridge.driver.arecont.operation.Pair;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.Reuse;

/**
 * The parameters of one camera by their names in the document: chapter "Configuration". Capabilities read and write through it. It knows which
 * parameters a sensor of several has for itself, and its engine knows how this camera takes changes, so that callers give a name, a value and a
 * channel, and nothing else. A channel is a sensor, from 1; 0 is the camera itself, and on cameras with one sensor both are the same. One request
 * for each parameter, always; calls block. Thread-safe.
 */
public final class Configuration {
    /** What the document lists for <code>/get{channel}</code>, and what belongs to these under "Schemas". */
    private static final Set<String> OF_SENSORS = Set.of(
            "brightness",
            "sharpness",
            "saturation",
            "blue",
            "red",
            "illum",
            "freq",
            "lowlight",
            "shortexposures",
            "autoexp",
            "exposure",
            "kneepoint",
            "analoggain",
            "maxkneegain",
            "maxexptime",
            "maxdigitalgain",
            "mdmode",
            "motiondetect",
            "mdtotalzones",
            "mdzonesize",
            "mdlevelthreshold",
            "mddetail",
            "mdprivacymask",
            // As older cameras spell it.
            "mdprivasymask",
            "mdresult",
            "pmask",
            "pmaskleft",
            "pmasktop",
            "pmaskright",
            "pmaskbottom",
            "pmaskblock",
            "streamip",
            "rtpport",
            "sapip",
            "vertical_shift");

    private final OperationEngine engine;
    private final int sensors;
    private final Map<String, Answer> known;

    private Configuration(OperationEngine engine, int sensors, Map<String, Answer> known) {
        this.engine = engine;
        this.sensors = sensors;
        this.known = known;
    }

    /** The parameters of the camera behind an engine that is routed by {@link ParameterRoute}, taken to have one sensor. */
    public static Configuration of(OperationEngine engine) {
        return new Configuration(engine, 1, new ConcurrentHashMap<>());
    }

    /** The same for a camera with so many sensors that are asked for one by one. */
    public Configuration with(int number) {
        return new Configuration(engine, number, known);
    }

    /** How many sensors can be asked for one by one; 1 for a camera that is asked as a whole. */
    public int sensors() {
        return sensors;
    }

    /** Whether each sensor of this camera has one of these for itself, so that the channel matters. */
    public boolean isOfSensor(String name) {
        return sensors > 1 && OF_SENSORS.contains(name);
    }

    /** Whether the document has this parameter for each sensor; whatever camera it is. */
    public static boolean mayBeOfSensor(String name) {
        return OF_SENSORS.contains(name);
    }

    /**
     * The value of a parameter, asked for anew: the text behind the first {@code =}, without blanks around it. The channel matters for parameters
     * of sensors on cameras with several, where 0 stands for the first.
     *
     * @throws CameraException UNSUPPORTED when the camera has no such parameter or answers with anything else, and whatever ends the conversation
     */
    public String read(String name, int channel) {
        boolean ofSensor = isOfSensor(name);
        Operation row = ofSensor ? ConfigurationOperations.GET_SENSOR : ConfigurationOperations.GET;
        return value(row.reused(Reuse.NEVER), arguments(name, channel));
    }

    /** The value of a parameter of the camera itself. */
    public String read(String name) {
        return read(name, 0);
    }

    private String value(Operation row, Map<String, Value> arguments) {
        return engine.ask(row, arguments, reply -> pair(reply).value());
    }

    private static Pair pair(HttpReply reply) {
        return Pair.of(reply.text())
                .orElseThrow(() -> new CameraException(Kind.UNSUPPORTED, "The camera answered without a value."));
    }

    /**
     * A value, or why there is none.
     *
     * @param absence a finished sentence for {@code CapabilityTable.Builder.absent}; empty when there is a value
     */
    public record Answer(Optional<String> value, String absence) {
        public Answer {
            Objects.requireNonNull(value);
            Objects.requireNonNull(absence);
        }

        /** Whether the camera has the parameter. */
        public boolean given() {
            return value.isPresent();
        }
    }

    /** Asks for what a camera need not have. Fails only with what ends the whole conversation. */
    public Answer ask(String name, int channel) {
        return ask(name, channel, answer -> {});
    }

    /** An answer that was no answer is not kept: the next one may be. */
    private Answer ask(String name, int channel, Consumer<Answer> kept) {
        try {
            Answer answer = new Answer(Optional.of(read(name, channel)), "");
            kept.accept(answer);
            return answer;
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            Operation row = isOfSensor(name) ? ConfigurationOperations.GET_SENSOR : ConfigurationOperations.GET;
            Answer answer = new Answer(Optional.empty(), Inquiry.absence(row, "Of " + name + ": " + e.reason()));
            if (e.kind() != Kind.PROTOCOL) {
                kept.accept(answer);
            }
            return answer;
        }
    }

    /** The same for a parameter of the camera itself. */
    public Answer ask(String name) {
        return ask(name, 0);
    }

    /**
     * Whether the camera has a parameter, and what it was when this was first asked: once while it is connected, for what shows a capability or
     * does not change. It is asked again after an answer that was no answer. Fails only with what ends the whole conversation.
     */
    public Answer known(String name, int channel) {
        String key = isOfSensor(name) ? Math.max(1, channel) + "/" + name : name;
        Answer before = known.get(key);
        return before != null ? before : ask(name, channel, answer -> known.put(key, answer));
    }

    /** The same for a parameter of the camera itself. */
    public Answer known(String name) {
        return known(name, 0);
    }

    /** What does not change while a camera is connected, such as {@code maxsensorwidth}; empty when the camera does not tell. */
    public Optional<String> fact(String name) {
        return known(name).value();
    }

    /** The same of a fact that is a whole number. */
    public Optional<Integer> number(String name) {
        return fact(name).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    /**
     * Changes a parameter, which lasts from {@link #save} on: {@link Changes} does both. The value goes as it is, and an empty password as {@code empty}. It is sent twice only where that is harmless, never for steps of focus and zoom.
     *
     * @return what the camera says that it has now; {@code value} where it does not say
     * @throws CameraException UNSUPPORTED or INVALID_ARGUMENT when the camera refuses, and whatever ends the conversation
     */
    public String write(String name, String value, int channel) {
        boolean ofSensor = isOfSensor(name);
        Map<String, Value> arguments = arguments(name, ofSensor ? channel : 0);
        arguments.put(ConfigurationOperations.VALUE, Value.of(value));
        Operation row = ofSensor ? ConfigurationOperations.SET_SENSOR : ConfigurationOperations.SET;
        HttpReply reply = engine.send(row, arguments);
        return Pair.of(reply.text())
                .filter(pair -> pair.isOf(name))
                .map(Pair::value)
                .orElse(value);
    }

    /** Changes a parameter of the camera itself. */
    public String write(String name, String value) {
        return write(name, value, 0);
    }

    /** Makes what was written last: until then a restart undoes it. Sent once after all changes that belong together. */
    public void save() {
        engine.call(MaintenanceOperations.SAVE);
    }

    private Map<String, Value> arguments(String name, int channel) {
        Map<String, Value> arguments = new HashMap<>();
        arguments.put(ConfigurationOperations.NAME, Value.of(name));
        if (isOfSensor(name)) {
            arguments.put(Operation.CHANNEL, Value.of(Math.max(1, channel)));
        }
        return arguments;
    }
}
