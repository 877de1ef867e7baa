package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.stream;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Sound in and out: section 4.3. Channels count from 1, as the examples for channel 1 do. */
public final class AudioOperations {
    /** The argument that says how pieces of sound follow one another. */
    public static final String FORM = "httptype";

    /** The value of {@link #FORM} for sound without anything between its pieces. */
    public static final String SINGLE_PART = "singlepart";
    /** The value of {@link #FORM} for sound in parts. */
    public static final String MULTIPART = "multipart";

    private static final ValueType FORMS = ValueType.choice(SINGLE_PART, MULTIPART);

    /** Section 4.3.1. The answer is a count, though the document explains an answer of 1 as two channels. */
    public static final Operation INPUTS = read(
                    "audio.inputs",
                    "4.3.1",
                    "/cgi-bin/devAudioInput.cgi?action=getCollect",
                    Decoding.KEYS,
                    "How many microphones the device has.")
            .reused(Reuse.CONFIGURATION);

    /** Section 4.3.2. The answer is a count as well. */
    public static final Operation OUTPUTS = read(
                    "audio.outputs",
                    "4.3.2",
                    "/cgi-bin/devAudioOutput.cgi?action=getCollect",
                    Decoding.KEYS,
                    "How many loudspeakers the device has.")
            .reused(Reuse.CONFIGURATION);

    /** Section 4.3.3; the media type of the body is one of the nine in its appendix B. */
    public static final Operation POST = write(
                    "audio.post",
                    "4.3.3",
                    "/cgi-bin/audio.cgi?action=postAudio&httptype={httptype}&channel={channel}",
                    Confirmation.OK,
                    "Plays sound, whose media type is one such as Audio/G.711A.")
            .sending("POST", Operation.Body.NONE)
            .with(Trait.UPLOAD)
            .takes(FORM, FORMS, Value.of(SINGLE_PART), "singlepart for plain sound, multipart for sound in parts")
            .channelFrom(1);

    /** Section 4.3.4; the media type of the answer, or of each part, names the codec. */
    public static final Operation GET = stream(
                    "audio.get",
                    "4.3.4",
                    "/cgi-bin/audio.cgi?action=getAudio&httptype={httptype}&channel={channel}",
                    Decoding.CHUNKS,
                    "What a microphone hears.")
            .takes(FORM, FORMS, Value.of(SINGLE_PART), "singlepart for plain sound, multipart for sound in parts")
            .channelFrom(1);

    static final List<Operation> ALL = List.of(INPUTS, OUTPUTS, POST, GET);

    private AudioOperations() {}
}
