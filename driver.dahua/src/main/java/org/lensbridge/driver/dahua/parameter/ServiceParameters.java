package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.support.parameter.Parameter;

/** Services that a device uses: sections 4.7.4, 4.7.5 and 4.7.13. All indexes count from 0. */
final class ServiceParameters {
    private static final ValueType PORT = ValueType.integer(1, 65_535);
    private static final ValueType NAME = new ValueType.TextType(256);

    /** The document does not say how many there are; devices have one for each protocol. */
    static final List<Parameter> DDNS = Stream.of(
                    ddns("Address", NAME, "The address or name of the server."),
                    ddns("Enable", ValueType.FLAG, "Whether the device tells its address; one entry only may."),
                    ddns("HostName", NAME, "The device's name."),
                    ddns("KeepAlive", PORT, "From one report to the next.").in("minutes"),
                    ddns("Password", NAME, "The user's password.").with(Mark.SECRET),
                    ddns("Port", PORT, "The port of the server."),
                    ddns(
                            "Protocol",
                            ValueType.choice("NO-IP DDNS", "Dyndns DDNS", "Private DDNS", "DHDDNS", "QUICK DDNS"),
                            "The protocol of the server."),
                    ddns("UserName", NAME, "The user's name."),
                    ddns(
                            "DefaultHostName.Enable",
                            ValueType.FLAG,
                            "Whether the default name is used, with the last three of the protocols."),
                    ddns("DefaultHostName.HostName", NAME, "The default name.").only(Access.READ))
            .map(row -> row.at(new Index("index", 0, 15)))
            .toList();

    static final List<Parameter> EMAIL = List.of(
            email("Address", NAME, "The address or name of the SMTP server."),
            email("Anonymous", ValueType.FLAG, "Whether mail is sent without login."),
            email("AttachEnable", ValueType.FLAG, "Whether mail has attachments."),
            email("AttachmentEnable", ValueType.FLAG, "Whether mail has attachments, by another name."),
            email("Enable", ValueType.FLAG, "Whether mail is sent."),
            email("HealthReport.Enable", ValueType.FLAG, "Whether the device mails how it does."),
            email("HealthReport.Interval", ValueType.integer(30, 1440), "From one such mail to the next.")
                    .in("minutes"),
            email("Password", NAME, "The password of the account.").with(Mark.SECRET),
            email("Port", PORT, "The port of the server."),
            email("Receivers[{receiver}]", NAME, "Who gets the mail.").at(new Index("receiver", 0, 2)),
            email("SendAddress", NAME, "Who sends the mail."),
            email("SslEnable", ValueType.FLAG, "Whether the connection is encrypted."),
            email("Title", NAME, "The subject of the mail."),
            email("UserName", NAME, "The name of the account."));

    /** The last five stand in the document's example only. */
    static final List<Parameter> ALARM_SERVER = List.of(
            alarm("Address", NAME, "The address or name of the server."),
            alarm("Enable", ValueType.FLAG, "Whether the server is told of alarms."),
            alarm("Port", PORT, "The port of the server."),
            alarm("Password", NAME, "The user's password.").with(Mark.SECRET),
            alarm("Protocol", NAME, "The protocol of the server."),
            alarm("ReportTime", new ValueType.TextType(32), "When the device reports: hh:mm:ss."),
            alarm("ReportWeekDay", new ValueType.TextType(32), "The day when the device reports."),
            alarm("UserName", NAME, "The user's name."));

    private ServiceParameters() {}

    private static Parameter ddns(String name, ValueType type, String text) {
        return Parameter.of("DDNS[{index}]." + name, type, "4.7.4", text);
    }

    private static Parameter email(String name, ValueType type, String text) {
        return Parameter.of("Email." + name, type, "4.7.5", text);
    }

    private static Parameter alarm(String name, ValueType type, String text) {
        return Parameter.of("AlarmServer." + name, type, "4.7.13", text);
    }
}
