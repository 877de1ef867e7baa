package org.lensbridge.driver.axis.parameter;

import java.util.List;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Parameter;

/** {@code Time}: zone and time server of firmware before {@code time.cgi} and {@code ntp.cgi}, which have the same values where there are both. */
final class TimeParameters {
    private static final ValueType HOST = new ValueType.TextType(255);

    /** In the order of the document. */
    static final List<Parameter> ALL = List.of(
            row("Time.ObtainFromDHCP", ValueType.FLAG, "Whether DHCP tells the time server.")
                    .byDefault(Value.of(true)),
            row(
                    "Time.SyncSource",
                    ValueType.choice("PC", "NTP", "None"),
                    "What the clock follows: NTP for a time server; PC and None for whoever sets it."),
            row(
                    "Time.POSIXTimeZone",
                    new ValueType.TextType(128),
                    "The time zone by a rule of POSIX, such as EET-2EEST,M3.5.0/3,M10.5.0/4. Operators read it."),
            row("Time.DST.Enabled", ValueType.FLAG, "Whether the zone's daylight saving is in use. Operators read it.")
                    .byDefault(Value.of(false)),
            row("Time.NTP.Server", HOST, "The time server; 0.0.0.0 for none.").byDefault(Value.of("0.0.0.0")),
            row("Time.NTP.VolatileServer", HOST, "The time server that DHCP told.")
                    .only(Access.READ));

    private TimeParameters() {}

    private static Parameter row(String key, ValueType type, String text) {
        return DeviceRow.of("network-video/system-settings", key, type, text);
    }
}
