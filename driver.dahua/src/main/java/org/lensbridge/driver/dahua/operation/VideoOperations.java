package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Video inputs, outputs and encoders: section 4.5. */
public final class VideoOperations {
    /** Section 4.5.4; the channels in the answer count from 0. */
    public static final Operation ENCODE_CAPABILITIES = read(
                    "video.encodeCapabilities",
                    "4.5.4",
                    "/cgi-bin/encode.cgi?action=getConfigCaps&channel={channel}",
                    Decoding.KEYS,
                    "Which codecs, rates and sizes a channel can code.")
            .channelFrom(1)
            .reused(Reuse.CONFIGURATION);

    /** Section 4.5.8; the answer {@code result} is a count. */
    public static final Operation INPUT_COUNT = read(
                    "video.inputCount",
                    "4.5.8",
                    "/cgi-bin/devVideoInput.cgi?action=getCollect",
                    Decoding.KEYS,
                    "How many video inputs the device has.")
            .reused(Reuse.CONFIGURATION);

    /** Section 4.5.5. */
    public static final Operation ENCODE = Tables.get("config.encode", "4.5.5", "Encode", "How the streams are coded.");
    /** Section 4.5.7. */
    public static final Operation CHANNEL_TITLE =
            Tables.get("config.channelTitle", "4.5.7", "ChannelTitle", "The names of the channels.");

    static final List<Operation> ALL = Stream.of(
                    Tables.table("config.videoColor", "4.5.2", "VideoColor", "How the picture looks."),
                    List.of(ENCODE_CAPABILITIES, ENCODE, Tables.set(ENCODE, "Encode")),
                    Tables.table(
                            "config.encodeRegions", "4.5.6", "VideoEncodeROI", "Regions of interest of the encoder."),
                    List.of(CHANNEL_TITLE, Tables.set(CHANNEL_TITLE, "ChannelTitle"), INPUT_COUNT))
            .flatMap(List::stream)
            .toList();

    private VideoOperations() {}
}
