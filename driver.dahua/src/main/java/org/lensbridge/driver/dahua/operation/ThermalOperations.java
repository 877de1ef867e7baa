package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.stream;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/**
 * Thermography and radiometry: chapter 10. Requests count channels from 1; tables, and the channels in answers, from 0.
 *
 * <p>Section 10.2.6 spells the channel of its condition in two ways; {@code condition.channel} is the one of its example and of all
 * of section 10.2.7.
 */
public final class ThermalOperations {
    private static final String THERMOGRAPHY = "/cgi-bin/ThermographyManager.cgi?action=";
    private static final String RADIOMETRY = "/cgi-bin/RadiometryManager.cgi?action=";
    private static final ValueType SHAPE = ValueType.choice("Spot", "Line", "Area");
    private static final ValueType PLACE = ValueType.integer(0, 8191);

    /** Section 10.1.1. */
    public static final Operation CAPABILITIES = ask(
                    "thermal.capabilities",
                    "10.1.1",
                    THERMOGRAPHY + "getCaps",
                    "The ranges of a thermal channel's picture.")
            .reused(Reuse.CONFIGURATION);
    /** Section 10.2.1. */
    public static final Operation RADIOMETRY_CAPABILITIES = ask(
                    "radiometry.capabilities",
                    "10.2.1",
                    RADIOMETRY + "getCaps",
                    "How many temperatures a channel measures, and in which ranges.")
            .reused(Reuse.CONFIGURATION);

    static final List<Operation> ALL = Stream.of(
                    List.of(CAPABILITIES),
                    Tables.table(
                            "config.thermographyOptions",
                            "10.1.2",
                            "ThermographyOptions",
                            "How a thermal picture is made and coloured."),
                    thermography(),
                    List.of(RADIOMETRY_CAPABILITIES),
                    Tables.table(
                            "config.heatImagingThermometry",
                            "10.2.2",
                            "HeatImagingThermometry",
                            "What temperatures are computed with."),
                    Tables.table(
                            "config.thermometryRule",
                            "10.2.3",
                            "ThermometryRule",
                            "Which temperatures are measured and when one is an alarm."),
                    Tables.table(
                            "config.heatImagingTemper",
                            "10.2.4",
                            "HeatImagingTemper",
                            "What happens when a temperature is an alarm."),
                    temperatures(),
                    history(),
                    subscriptions())
            .flatMap(List::stream)
            .toList();

    private ThermalOperations() {}

    private static List<Operation> thermography() {
        return List.of(
                ask(
                                "thermal.system",
                                "10.1.3",
                                THERMOGRAPHY + "getExternSystemInfo",
                                "Serial number and versions of the thermal module.")
                        .reused(Reuse.CONFIGURATION),
                ask(
                                "thermal.presetMode",
                                "10.1.4",
                                THERMOGRAPHY + "getPresetParam&mode={mode}",
                                "What a mode of the thermal picture consists of.")
                        .needs("mode", ValueType.choice("Indoor", "Outdoor", "Default"), "the mode")
                        .reused(Reuse.CONFIGURATION),
                ask(
                                "thermal.optimizedRegion",
                                "10.1.5",
                                THERMOGRAPHY + "getOptimizedRegion",
                                "For which part of the picture it is optimized.")
                        .reused(Reuse.STATE),
                act(
                                "thermal.shutter",
                                "10.1.6",
                                THERMOGRAPHY + "enableShutter&channel={channel}&enable={enable}",
                                "Switches the shutter of a thermal channel on or off.")
                        .channelFrom(1)
                        .needs("enable", ValueType.FLAG, "whether it works"),
                act(
                                "thermal.fixFocus",
                                "10.1.7",
                                THERMOGRAPHY
                                        + "fixFocus&linkVideoChannel[0]={visible}&linkVideoChannel[1]={thermal}&speed={speed}",
                                "Focuses a visible channel as its thermal channel is.")
                        .needs("visible", Operation.CHANNEL_TYPE, "the visible channel, from 1")
                        .needs("thermal", Operation.CHANNEL_TYPE, "the thermal channel, from 1")
                        .takes("speed", new ValueType.DecimalType(BigDecimal.ZERO, BigDecimal.ONE), "how fast"),
                act(
                                "thermal.flatField",
                                "10.1.8",
                                THERMOGRAPHY + "doFFC&channel={channel}",
                                "Corrects the thermal picture against a uniform field; it stands still meanwhile.")
                        .channelFrom(1));
    }

    private static List<Operation> temperatures() {
        return List.of(
                ask(
                                "radiometry.point",
                                "10.2.5",
                                RADIOMETRY + "getRandomPointTemper&coordinate[0]={x}&coordinate[1]={y}",
                                "The temperature at a point.")
                        .needs("x", PLACE, "from the left, 8191 is the right edge")
                        .needs("y", PLACE, "from the top, 8191 is the bottom edge"),
                read(
                                "radiometry.zone",
                                "10.2.6",
                                RADIOMETRY
                                        + "getTemper&condition.PresetId={preset}&condition.RuleId={rule}"
                                        + "&condition.Type={type}&condition.Name={name}&condition.channel={channel}",
                                Decoding.KEYS,
                                "The temperature that a rule measures.")
                        .channelFrom(1)
                        .takes("preset", ValueType.integer(0, 65_535), "the preset at which the rule measures")
                        .takes("rule", ValueType.integer(0, 65_535), "the rule's number")
                        .takes("type", SHAPE, "what the rule measures")
                        .takes("name", new ValueType.TextType(64), "the rule's name"));
    }

    private static List<Operation> history() {
        return List.of(
                write(
                                "radiometry.history.start",
                                "10.2.7",
                                RADIOMETRY
                                        + "startFind&condition.StartTime={start}&condition.EndTime={end}"
                                        + "&condition.Type={type}&condition.channel={channel}&condition.Period={period}",
                                Decoding.KEYS,
                                "Begins to look for stored temperatures: a token for the next steps, 0 or less for none.")
                        .channelFrom(1)
                        .needs("start", Records.TIME, "the time from which, as yyyy-MM-dd hh:mm:ss")
                        .needs("end", Records.TIME, "the time until which, as yyyy-MM-dd hh:mm:ss")
                        .needs("type", SHAPE, "what was measured")
                        .needs("period", ValueType.choice("5", "10", "15", "30"), "minutes between two temperatures"),
                read(
                                "radiometry.history.find",
                                "10.2.7",
                                RADIOMETRY + "doFind&token={token}&beginNumber={begin}&count={count}",
                                Decoding.KEYS,
                                "Temperatures that were looked for.")
                        .needs("token", Records.TOKEN, "from the first step")
                        .needs("begin", ValueType.integer(0, Integer.MAX_VALUE), "the first of them, from 0")
                        .needs("count", Records.COUNT, "how many"),
                write(
                                "radiometry.history.stop",
                                "10.2.7",
                                RADIOMETRY + "stopFind&token={token}",
                                Confirmation.OK,
                                "Ends looking for temperatures.")
                        .needs("token", Records.TOKEN, "from the first step"));
    }

    private static List<Operation> subscriptions() {
        return List.of(
                stream(
                                "radiometry.attach",
                                "10.2.8",
                                RADIOMETRY + "attachTemper&channel={channel}",
                                Decoding.BLOCKS,
                                "The temperatures that the rules measure, as they are measured.")
                        .channelFrom(1),
                stream(
                                "radiometry.pictures",
                                "10.2.9",
                                RADIOMETRY + "attachProc&channel={channel}",
                                Decodings.RADIOMETRY_PART,
                                "Pictures of temperatures, each told of before: one for each radiometry.fetch.")
                        .channelFrom(1),
                // It makes the device send: asking twice is not the same as asking once.
                write(
                                "radiometry.fetch",
                                "10.2.10",
                                RADIOMETRY + "toFetch&channel={channel}",
                                Decoding.KEYS,
                                "Has a picture of temperatures sent on radiometry.pictures, unless the answer is Busy.")
                        .channelFrom(1));
    }

    private static Operation ask(String name, String section, String target, String description) {
        String action = target.split("&", 2)[0];
        String more = target.substring(action.length());
        return read(name, section, action + "&channel={channel}" + more, Decoding.KEYS, description)
                .channelFrom(1);
    }

    private static Operation act(String name, String section, String target, String description) {
        return write(name, section, target, Confirmation.OK, description);
    }
}
