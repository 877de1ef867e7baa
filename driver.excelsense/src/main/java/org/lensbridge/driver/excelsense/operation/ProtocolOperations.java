package org.lensbridge.driver.excelsense.operation;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Chapter "Protocol Info". */
public final class ProtocolOperations {
    private static final String GET = "/cgi-bin/param.cgi?action=get&type=";
    private static final String PROTOCOL_SECURITY = "Protocol Security";

    /** Reads which other protocol the device speaks. */
    public static final Operation INFO = Operation.read(
                    "protocol.info",
                    "Protocol Information",
                    GET + "protocolInfo",
                    Decoding.MARKED,
                    "Reads which other protocol the device speaks, such as ONVIF, and its versions.")
            .reused(Reuse.CONFIGURATION);

    /** Reads whether that protocol asks for a login. */
    public static final Operation SECURITY = Operation.read(
                    "protocol.security",
                    PROTOCOL_SECURITY,
                    GET + "protocolSecurity",
                    Decoding.MARKED,
                    "Reads whether the security of that protocol is on.")
            .reused(Reuse.CONFIGURATION);

    /** Switches the security of that protocol. */
    public static final Operation SET_SECURITY = Operation.write(
                    "protocol.setSecurity",
                    PROTOCOL_SECURITY,
                    "/cgi-bin/param.cgi?action=set&type=protocolSecurity&protocolSecurityFlag={protocolSecurityFlag}",
                    Decodings.OK,
                    "Switches the security of that protocol.")
            .takes("protocolSecurityFlag", ValueType.integer(0, 1), "1 on, 0 off; no change when left out");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(INFO, SECURITY, SET_SECURITY);

    private ProtocolOperations() {}
}
