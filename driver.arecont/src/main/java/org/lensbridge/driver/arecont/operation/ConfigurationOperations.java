package org.lensbridge.driver.arecont.operation;

import java.util.List;
import java.util.Set;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/**
 * Chapter "Configuration": one parameter at a time, of the camera or of one of its sensors, and the registers of the prose. Callers go through
 * {@link org.lensbridge.driver.arecont.configuration.Configuration}, which knows how a camera wants them.
 */
public final class ConfigurationOperations {
    /** The argument of {@link #GET} and the other rows of parameters that names the parameter. */
    public static final String NAME = "name";

    /** The argument of rows that change a parameter. */
    public static final String VALUE = "value";

    /** The parameters that are passwords, of the users of these names. */
    public static final Set<String> PASSWORDS = Set.of("admin", "viewer");

    /** Reads a parameter of the camera. */
    public static final Operation GET = Operation.read(
                    "config.get",
                    "Get Camera Settings",
                    "/get?{name:[A-Za-z0-9_]+}",
                    Answers.PAIR,
                    "Reads a parameter of the camera.")
            .needs(NAME, ValueType.TEXT, "of the parameter")
            .reused(Reuse.IN_FLIGHT);

    /** Changes a parameter of the camera. */
    public static final Operation SET = Operation.write(
                    "config.set",
                    "Set Camera Settings",
                    "/set?{name:[A-Za-z0-9_]+}={,value}",
                    Answers.CHANGE,
                    "Changes a parameter of the camera.")
            .needs(NAME, ValueType.TEXT, "of the parameter")
            .needs(VALUE, ValueType.TEXT, "the new value")
            .sending("POST", Operation.Body.NONE);

    /** Reads a parameter of one sensor. */
    public static final Operation GET_SENSOR = Operation.read(
                    "config.getSensor",
                    "Get Multisensor Camera Settings",
                    "/get{channel}?{name:[A-Za-z0-9_]+}",
                    Answers.PAIR,
                    "Reads a parameter of one sensor of a camera with several.")
            .channelFrom(1)
            .needs(NAME, ValueType.TEXT, "of the parameter")
            .reused(Reuse.IN_FLIGHT);

    /** Changes a parameter of one sensor, as the document writes it. */
    public static final Operation SET_SENSOR = Operation.write(
                    "config.setSensor",
                    "Set Multisensor Camera Settings",
                    "/get{channel}?{name:[A-Za-z0-9_]+}={,value}",
                    Answers.CHANGE,
                    "Changes a parameter of one sensor of a camera with several.")
            .channelFrom(1)
            .needs(NAME, ValueType.TEXT, "of the parameter")
            .needs(VALUE, ValueType.TEXT, "the new value")
            .sending("POST", Operation.Body.NONE);

    /** The same under the path that {@link #SET} has. */
    static final Operation PUT_SENSOR = Operation.write(
                    "config.putSensor",
                    "Set Multisensor Camera Settings",
                    "/set{channel}?{name:[A-Za-z0-9_]+}={,value}",
                    Answers.CHANGE,
                    "Changes a parameter of one sensor by the path for changes, which most cameras want.")
            .channelFrom(1)
            .needs(NAME, ValueType.TEXT, "of the parameter")
            .needs(VALUE, ValueType.TEXT, "the new value")
            .sending("POST", Operation.Body.NONE);

    /** The model as the camera calls itself; also what proves a device to be one of this family. */
    public static final Operation MODEL =
            Operation.read("config.model", "model", "/get?model", Answers.PAIR, "Reads the number of the model.");

    /** The model in a form of the document; cameras that do not know the forms answer as to {@link #MODEL}. */
    public static final Operation MODEL_NAME = Operation.read(
                    "config.modelName",
                    "model",
                    "/get?model={form}",
                    Answers.PAIR,
                    "Reads the name of the model in one of its forms.")
            .takes(
                    "form",
                    ValueType.choice("fullname", "releasename", "lpn", "internal"),
                    Value.of("releasename"),
                    "releasename is the real model");

    /** The number of the model's type. */
    static final Operation ENCLOSURE = Operation.read(
            "config.enclosure",
            "enclosure",
            "/get?enclosure=code",
            Answers.PAIR,
            "Reads the number of the model's type.");

    /** Reads a register. */
    public static final Operation GET_REGISTER = Operation.read(
                    "config.getRegister",
                    "Pull an H.264 Frame",
                    "/getreg?page={page}&reg={reg}",
                    Answers.PAIR,
                    "Reads a register, such as 21 of page 3: how many P frames follow an I frame.")
            .needs("page", ValueType.integer(0, 65_535), "of registers")
            .needs("reg", ValueType.integer(0, 65_535), "the register's number in its page");

    /** Changes a register. */
    static final Operation SET_REGISTER = Operation.write(
                    "config.setRegister",
                    "Pull an H.264 Frame",
                    "/setreg?page={page}&reg={reg}&val={val}",
                    Answers.CHANGE,
                    "Changes a register, such as 21 of page 3: how many P frames follow an I frame.")
            .needs("page", ValueType.integer(0, 65_535), "of registers")
            .needs("reg", ValueType.integer(0, 65_535), "the register's number in its page")
            .needs("val", ValueType.integer(0, 65_535), "the new value")
            .sending("POST", Operation.Body.NONE);

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            GET_SENSOR, SET_SENSOR, PUT_SENSOR, GET, SET, MODEL, MODEL_NAME, ENCLOSURE, GET_REGISTER, SET_REGISTER);

    private ConfigurationOperations() {}
}
