package org.lensbridge.driver.axis.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** Who a device is and which interfaces it has. */
public final class DeviceOperations {
    private static final String INFO = "network-video/basic-device-information";
    private static final String DISCOVERY = "network-video/api-discovery-service";

    /** All properties of the device; firmware that knows API discovery only. */
    public static final Operation ALL_PROPERTIES = asked(
            "device.allProperties",
            INFO,
            "basicdeviceinfo.cgi",
            "{\"apiVersion\":\"1.0\",\"method\":\"getAllProperties\"}",
            "Tells all properties of the device.");

    /** The properties that the device tells anybody. */
    public static final Operation UNRESTRICTED_PROPERTIES = asked(
            "device.unrestrictedProperties",
            INFO,
            "basicdeviceinfo.cgi",
            "{\"apiVersion\":\"1.0\",\"method\":\"getAllUnrestrictedProperties\"}",
            "Tells the properties of the device that need no login.");

    /** The interfaces that the device has. */
    public static final Operation INTERFACES = asked(
            "device.interfaces",
            DISCOVERY,
            "apidiscovery.cgi",
            "{\"apiVersion\":\"1.0\",\"method\":\"getApiList\"}",
            "Lists the interfaces that the device has, with their versions.");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            ALL_PROPERTIES,
            UNRESTRICTED_PROPERTIES,
            asked(
                    "device.infoVersions",
                    INFO,
                    "basicdeviceinfo.cgi",
                    "{\"method\":\"getSupportedVersions\"}",
                    "Lists the versions of the request for properties that the device knows."),
            INTERFACES,
            asked(
                    "device.interfacesVersions",
                    DISCOVERY,
                    "apidiscovery.cgi",
                    "{\"method\":\"getSupportedVersions\"}",
                    "Lists the versions of API discovery that the device knows."));

    private DeviceOperations() {}

    private static Operation asked(String name, String section, String cgi, String body, String description) {
        return Operation.read(name, section, "/axis-cgi/" + cgi, Decoding.JSON, description)
                .sending("POST", new Operation.Body("application/json", body));
    }
}
