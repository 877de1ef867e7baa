package org.lensbridge.driver.axis.operation;

import static org.lensbridge.driver.support.operation.Operation.stream;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** Sound from and to a device, and its inputs and outputs. */
public final class AudioOperations {
    /** The argument that says how sound is coded. */
    public static final String CODEC = "codec";
    /** The argument that says whether sound comes in parts. */
    public static final String FORM = "form";
    /** The value of {@link #FORM} for sound without anything between its pieces. */
    public static final String SINGLE_PART = "singlepart";

    private static final String PAGE = "audio-systems/audio-api";
    private static final String DEVICES = "audio-systems/audio-device-control";

    private static final ValueType ID = new ValueType.TextType(64);
    private static final ValueType NUMBER = ValueType.integer(1, 64);
    private static final ValueType RATE = ValueType.integer(8000, Integer.MAX_VALUE);

    /** What a microphone hears. */
    public static final Operation RECEIVE = stream(
                    "audio.receive",
                    PAGE,
                    "/axis-cgi/audio/receive.cgi?camera={channel}&audio={audio}&audiocodec={codec}"
                            + "&audiobitrate={bitRate}&audiosamplerate={sampleRate}&httptype={form}"
                            + "&audiochannel={source}&audiodeviceid={device}&audioinputid={input}"
                            + "&audionbrofchannels={tracks}",
                    Decoding.CHUNKS,
                    "What a microphone hears; the media type of the answer tells how it is coded.")
            .channelFrom(1)
            .takes("audio", ValueType.integer(0, 1), "1 for sound")
            .takes(CODEC, ValueType.choice("g711", "g726", "aac", "opus", "lpcm"), "how it is coded")
            .takes("bitRate", RATE, "in bits a second")
            .takes("sampleRate", RATE, "in hertz")
            .takes(FORM, ValueType.choice(SINGLE_PART, "multipart"), "multipart for sound in parts")
            .takes("source", NUMBER, "the number behind AudioSource.A, plus 1")
            .takes("device", ID, "the device with the microphone, in place of the source")
            .takes("input", ID, "the input of that device")
            .takes("tracks", NUMBER, "2 for stereo");

    /** Plays sound; the media type of the body is one such as {@code audio/basic}. */
    public static final Operation TRANSMIT = write(
                    "audio.transmit",
                    PAGE,
                    "/axis-cgi/audio/transmit.cgi?audiodeviceid={device}&audiooutputid={output}",
                    Decoding.TEXT,
                    "Plays sound, whose media type is one such as audio/basic.")
            .sending("POST", Operation.Body.NONE)
            .with(Trait.UPLOAD)
            .takes("device", ID, "the device with the loudspeaker")
            .takes("output", ID, "the output of that device");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            RECEIVE,
            TRANSMIT,
            asked(
                    Operation.read(
                            "audio.capabilities",
                            DEVICES,
                            "/axis-cgi/audiodevicecontrol.cgi",
                            Decoding.JSON,
                            "What the inputs and outputs for sound can do."),
                    "\"apiVersion\":\"1.0\",\"method\":\"getDevicesCapabilities\""),
            asked(
                    Operation.read(
                            "audio.settings",
                            DEVICES,
                            "/axis-cgi/audiodevicecontrol.cgi",
                            Decoding.JSON,
                            "How the inputs and outputs for sound are set."),
                    "\"apiVersion\":\"1.0\",\"method\":\"getDevicesSettings\""),
            asked(
                            write(
                                    "audio.setSettings",
                                    DEVICES,
                                    "/axis-cgi/audiodevicecontrol.cgi",
                                    Decoding.JSON,
                                    "Sets inputs and outputs for sound."),
                            "\"apiVersion\":\"1.0\",\"method\":\"setDevicesSettings\","
                                    + "\"params\":{\"devices\":[{device}]}")
                    .needs("device", ValueType.ANY, "a record as the settings tell it, with what is to change"),
            asked(
                    Operation.read(
                            "audio.hazards",
                            DEVICES,
                            "/axis-cgi/audiodevicecontrol.cgi",
                            Decoding.JSON,
                            "The settings that may damage what is connected."),
                    "\"apiVersion\":\"1.0\",\"method\":\"getHazardousSettings\""),
            asked(
                    Operation.read(
                            "audio.versions",
                            DEVICES,
                            "/axis-cgi/audiodevicecontrol.cgi",
                            Decoding.JSON,
                            "Lists the versions of the interface that the device knows."),
                    "\"method\":\"getSupportedVersions\""));

    private AudioOperations() {}

    private static Operation asked(Operation row, String fields) {
        return row.sending("POST", new Operation.Body("application/json", "{" + fields + "}"));
    }
}
