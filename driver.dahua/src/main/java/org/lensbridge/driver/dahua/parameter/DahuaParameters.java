package org.lensbridge.driver.dahua.parameter;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.driver.support.parameter.Parameter;

/** All parameters that this driver knows, in the order of the chapters. */
public final class DahuaParameters {
    /** The rows. */
    public static final List<Parameter> ALL = Stream.of(
                    ImageParameters.ALL,
                    EncodeParameters.MAIN.all(),
                    EncodeParameters.EXTRA.all(),
                    EncodeParameters.SNAP.all(),
                    List.of(EncodeParameters.REGION, EncodeParameters.CHANNEL_TITLE),
                    VideoOutParameters.STANDARD,
                    WidgetParameters.ALL,
                    OptionsParameters.ALL,
                    VideoOutParameters.OUTPUTS,
                    SystemParameters.ALL,
                    NetworkParameters.ALL,
                    EventParameters.ALL,
                    PtzParameters.ALL,
                    RecordingParameters.ALL,
                    LensParameters.ALL,
                    StorageParameters.ALL,
                    DisplayParameters.ALL,
                    AnalyticsParameters.ALL,
                    ThermalParameters.ALL,
                    NeighbourParameters.ALL)
            .flatMap(List::stream)
            .toList();

    private DahuaParameters() {}

    /** The same and those of further network interfaces, whose names are parts of keys. */
    public static List<Parameter> with(Collection<String> interfaces) {
        return Stream.concat(ALL.stream(), NetworkParameters.ofInterfaces(interfaces).stream())
                .toList();
    }
}
