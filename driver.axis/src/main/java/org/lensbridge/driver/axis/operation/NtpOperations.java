package org.lensbridge.driver.axis.operation;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Operation;

/** Time servers, of devices that list the interface {@code ntp}. */
public final class NtpOperations {
    /** The argument that says whether servers are asked. */
    public static final String ON = "on";
    /** The argument that says whose servers: {@link #STATIC} or those that DHCP tells. */
    public static final String SOURCE = "source";
    /** The servers are those of {@link #SERVERS}. */
    public static final String STATIC = "static";
    /** The argument with the servers. */
    public static final String SERVERS = "servers";

    private static final JsonRows ROWS = new JsonRows("network-video/ntp-api", "ntp.cgi", "1.0");
    private static final ValueType NAMES = new ValueType.ListType(new ValueType.TextType(255), 10);
    /** Seconds as a power of 2. */
    private static final ValueType POLL = ValueType.integer(0, 24);

    /** Which servers are asked, and how the clock does. */
    public static final Operation INFO =
            ROWS.read("ntp.info", "getNTPInfo", "", "Tells the time servers and whether the clock follows them.");

    /** Changes what is given. */
    public static final Operation SET_CLIENT = ROWS.write(
                    "ntp.setClient",
                    "setNTPClientConfiguration",
                    "\"enabled\":{on},\"NTSEnabled\":{secure},\"NTSKEServerCACerts\":{authorities},"
                            + "\"serversSource\":\"{source}\",\"staticServers\":{servers},"
                            + "\"staticNTSKEServers\":{secureServers},\"minpoll\":{shortestPoll},"
                            + "\"maxpoll\":{longestPoll}",
                    "Changes which time servers are asked; what is left out stays.")
            .takes(ON, ValueType.FLAG, "whether servers are asked")
            .takes("secure", ValueType.FLAG, "whether they are asked by NTS")
            .takes("authorities", NAMES, "the certificates of authorities that are trusted for NTS")
            .takes(SOURCE, ValueType.choice("DHCP", STATIC), "whose servers are asked")
            .takes(SERVERS, NAMES, "addresses or names, first choice first")
            .takes("secureServers", NAMES, "addresses or names of servers for NTS")
            .takes("shortestPoll", POLL, "the shortest interval between questions, in seconds as a power of 2")
            .takes("longestPoll", POLL, "the longest interval between questions, in seconds as a power of 2");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(INFO, ROWS.versions("ntp.versions"), SET_CLIENT);

    private NtpOperations() {}
}
