package org.lensbridge.driver.excelsense.operation;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Chapter "Device Info". */
public final class DeviceOperations {
    /** A name as the document allows it, sent percent-encoded: none of {@code < > % & \ " / , ' ; =} and the backquote. */
    static final String NAME = "[^<>%\\x26\\\\\"/,';=`\\x00-\\x1f]";

    private static final String GET = "/cgi-bin/param.cgi?action=get&type=";
    private static final String SET = "/cgi-bin/param.cgi?action=set&type=";
    private static final String CAMERA_INFO = "Camera Information";

    /** The longest name that is sent; the document tells no limit. */
    private static final ValueType NAMED = new ValueType.TextType(128);

    /** Reads what the device is. */
    public static final Operation INFO = Operation.read(
                    "device.info",
                    "Device Information",
                    GET + "deviceInfo",
                    Decoding.MARKED,
                    "Reads what the device is.")
            .reused(Reuse.CONFIGURATION);

    /** Names the device. */
    public static final Operation NAME_DEVICE = Operation.write(
                    "device.setName",
                    "Device Name",
                    SET + "deviceName&deviceName={deviceName:" + NAME + "}",
                    Decodings.OK,
                    "Names the device.")
            .needs("deviceName", NAMED, "the new name; without < > % & \\ \" / , ' ; = and `");

    /** Reads the names of the cameras. */
    public static final Operation CAMERA = Operation.read(
                    "camera.info",
                    CAMERA_INFO,
                    GET + "cameraInfo&cameraID={channel}",
                    Decoding.MARKED,
                    "Reads the name of a camera, or of all.")
            .takes(Operation.CHANNEL, Operation.CHANNEL_TYPE, "the channel, from 1; all when left out")
            .reused(Reuse.CONFIGURATION);

    /** Names a camera. */
    public static final Operation NAME_CAMERA = Operation.write(
                    "camera.setInfo",
                    CAMERA_INFO,
                    SET + "cameraInfo&cameraID={channel}&cameraName={cameraName:" + NAME + "}",
                    Decodings.OK,
                    "Names a camera.")
            .channelFrom(1)
            .takes("cameraName", NAMED, "the new name; it stays as it is when left out");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(INFO, NAME_DEVICE, CAMERA, NAME_CAMERA);

    private DeviceOperations() {}
}
