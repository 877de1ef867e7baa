package org.lensbridge.driver.genericcgi.parameter;

import java.util.List;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.support.parameter.Parameter;

/** The parameters that the document names; all others are those that the device lists. */
final class TreeParameters {
    private static final String MOVES = "The device may be gone from its address.";
    private static final Index EVENT = new Index("event", 0, 31);
    private static final Index TOUR = new Index("tour", 0, 8);
    private static final Index STOP = new Index("stop", 0, 32);
    private static final String STOPS = "GuardTour.G{tour}.Tour.T{stop}.";

    /** In the order of the document. */
    static final List<Parameter> ALL = List.of(
            network("IPAddress", "5.1.1.3", "The IP address."),
            network("SubnetMask", "5.1.1.3", "The mask of the network."),
            Parameter.of(
                            "ImageSource.I{channel}.Sensor.Exposure",
                            new ValueType.TextType(64),
                            "5.1.1.4",
                            "How the sensor is exposed, such as auto.")
                    .at(Index.channel(0)),
            Parameter.of(
                            "Event.E{event}.Enabled",
                            ValueType.choice("yes", "no"),
                            "5.1.1.4",
                            "Whether the event is watched for: E1, E10, E11 and E12 are motion, E2 is tampering.")
                    .at(EVENT),
            network("BootProto", "5.1.6", "Where the IP address is from."),
            network("Broadcast", "5.1.6", "The address that all of the network listen to."),
            network("DefaultRouter", "5.1.6", "The router to other networks."),
            stop("PresetNbr", ValueType.integer(1, 256), "The preset that is gone to.")
                    .byDefault(Value.of(1)),
            stop("MoveSpeed", ValueType.integer(0, 14), "How fast.").byDefault(Value.of(10)),
            // The document's table misspells it, and its examples do not.
            stop("WaitTime", ValueType.integer(0, 255), "How long it stays there; WaitTiime in the document's table.")
                    .orKey(STOPS + "WaitTiime")
                    .byDefault(Value.of(1))
                    .in("seconds"));

    private TreeParameters() {}

    private static Parameter network(String name, String section, String description) {
        return Parameter.of("Network." + name, new ValueType.TextType(64), section, description)
                .causing(MOVES)
                .with(Mark.NOT_READ_BACK);
    }

    private static Parameter stop(String name, ValueType type, String description) {
        return Parameter.of(STOPS + name, type, "5.3.1.2", description).at(TOUR).at(STOP);
    }
}
