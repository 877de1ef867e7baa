package org.lensbridge.driver.axis.operation;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Operation;

/** The lamps of a camera: {@code lightcontrol.cgi}. */
public final class LightOperations {
    private static final JsonRows LIGHT = new JsonRows("network-video/light-control", "lightcontrol.cgi", "1.0");

    /** Wavelengths came with this version. */
    private static final JsonRows WAVES = new JsonRows("network-video/light-control", "lightcontrol.cgi", "1.2");

    private static final ValueType ID = new ValueType.TextType(64);
    private static final ValueType LED = ValueType.integer(0, 1000);
    private static final ValueType LEVEL = ValueType.integer(0, 1000);
    private static final ValueType ANGLE = ValueType.integer(0, 360);
    private static final String CALLED = "what the device calls it";

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            LIGHT.versions("light.versions"),
            LIGHT.read("light.capabilities", "getServiceCapabilities", "", "Tells what can be done with the lamps."),
            LIGHT.read("light.list", "getLightInformation", "", "Lists the lamps."),
            act("light.activate", "activateLight", "Switches a lamp on."),
            act("light.deactivate", "deactivateLight", "Switches a lamp off."),
            act("light.enable", "enableLight", "Lets a lamp be used."),
            act("light.disable", "disableLight", "Keeps a lamp from being used."),
            ask("light.status", "getLightStatus", "Tells whether a lamp is on."),
            LIGHT.write(
                            "light.automatic",
                            "setAutomaticIntensityMode",
                            "\"lightID\":{light},\"enabled\":{enabled}",
                            "Lets the device choose how bright a lamp is, or not.")
                    .needs("light", ID, CALLED)
                    .needs("enabled", ValueType.FLAG, "whether the device chooses"),
            ask("light.range", "getValidIntensity", "Tells how bright a lamp can be."),
            LIGHT.write(
                            "light.set",
                            "setManualIntensity",
                            "\"lightID\":{light},\"intensity\":{intensity}",
                            "Sets how bright a lamp is.")
                    .needs("light", ID, CALLED)
                    .needs("intensity", LEVEL, "within what light.range tells"),
            ask("light.manual", "getManualIntensity", "Tells how bright a lamp was set."),
            LIGHT.write(
                            "light.setOne",
                            "setIndividualIntensity",
                            "\"lightID\":{light},\"LEDID\":{led},\"intensity\":{intensity}",
                            "Sets how bright one of the diodes of a lamp is.")
                    .needs("light", ID, CALLED)
                    .needs("led", LED, "its number")
                    .needs("intensity", LEVEL, "within what light.range tells"),
            LIGHT.read(
                            "light.one",
                            "getIndividualIntensity",
                            "\"lightID\":{light},\"LEDID\":{led}",
                            "Tells how bright one of the diodes of a lamp was set.")
                    .needs("light", ID, CALLED)
                    .needs("led", LED, "its number"),
            ask("light.current", "getCurrentIntensity", "Tells how bright a lamp is."),
            LIGHT.write(
                            "light.automaticAngle",
                            "setAutomaticAngleOfIlluminationMode",
                            "\"lightID\":{light},\"enabled\":{enabled}",
                            "Lets a lamp light what the camera sees, or not.")
                    .needs("light", ID, CALLED)
                    .needs("enabled", ValueType.FLAG, "whether it follows the view"),
            ask("light.angles", "getValidAngleOfIllumination", "Tells how wide a lamp can light."),
            LIGHT.write(
                            "light.setAngle",
                            "setManualAngleOfIllumination",
                            "\"lightID\":{light},\"angleOfIllumination\":{angle}",
                            "Sets how wide a lamp lights.")
                    .needs("light", ID, CALLED)
                    .needs("angle", ANGLE, "degrees, within what light.angles tells"),
            ask("light.manualAngle", "getManualAngleOfIllumination", "Tells how wide a lamp was set to light."),
            ask("light.currentAngle", "getCurrentAngleOfIllumination", "Tells how wide a lamp lights."),
            LIGHT.write(
                            "light.synchronize",
                            "setLightSynchronizeDayNightMode",
                            "\"lightID\":{light},\"enabled\":{enabled}",
                            "Lets a lamp follow day and night, or not.")
                    .needs("light", ID, CALLED)
                    .needs("enabled", ValueType.FLAG, "whether it follows"),
            ask("light.synchronized", "getLightSynchronizeDayNightMode", "Tells whether a lamp follows day and night."),
            WAVES.read(
                            "light.wavelengths",
                            "getValidIRWavelengths",
                            "\"lightID\":{light}",
                            "Tells which infrared light a lamp can give.")
                    .needs("light", ID, CALLED),
            WAVES.write(
                            "light.setWavelength",
                            "setIRWavelength",
                            "\"lightID\":{light},\"IRWavelength\":{wavelength}",
                            "Sets which infrared light a lamp gives.")
                    .needs("light", ID, CALLED)
                    .needs("wavelength", new ValueType.TextType(32), "as light.wavelengths tells it: 850nm"),
            WAVES.read(
                            "light.wavelength",
                            "getIRWavelength",
                            "\"lightID\":{light}",
                            "Tells which infrared light a lamp gives.")
                    .needs("light", ID, CALLED));

    private LightOperations() {}

    private static Operation ask(String name, String method, String description) {
        return LIGHT.read(name, method, "\"lightID\":{light}", description).needs("light", ID, CALLED);
    }

    private static Operation act(String name, String method, String description) {
        return LIGHT.write(name, method, "\"lightID\":{light}", description).needs("light", ID, CALLED);
    }
}
