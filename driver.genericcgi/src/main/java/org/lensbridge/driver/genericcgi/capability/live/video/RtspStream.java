package org.lensbridge.driver.genericcgi.capability.live.video;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.genericcgi.operation.VideoOperations;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.tree.Tree;
import org.lensbridge.transport.text.DeviceText;

/**
 * A stream of section 5.5.1. Which of them a device has is told by its parameters: whoever codes H.264 has the first, and those behind it show by
 * their own. Immutable.
 *
 * @param address the row of its address
 */
record RtspStream(StreamProfile profile, Operation address) {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    /** The names that devices have for sizes; those of analogue video by their PAL sizes. */
    private static final Map<String, String> NAMES = Map.of(
            "5m", "2592x1944",
            "3m", "2048x1536",
            "1080p", "1920x1080",
            "720p", "1280x720",
            "d1", "720x576",
            "4cif", "704x576",
            "vga", "640x480",
            "cif", "352x288",
            "qvga", "320x240");

    private static final String OFF = "disable";
    private static final int FASTEST = 1000;

    RtspStream {
        Objects.requireNonNull(profile);
        Objects.requireNonNull(address);
    }

    /** The streams of a device, H.264 first; none where RTSP is switched off. */
    static List<RtspStream> of(Tree tree) {
        if (!tree.text("Network.RTSP.Enabled").flatMap(DeviceText::flag).orElse(true)) {
            return List.of();
        }
        List<RtspStream> streams = new ArrayList<>();
        String[] sizes =
                tree.text("Image.I0.Appearance.Resolution").orElse("").strip().split("\\s*,\\s*");
        for (int number = 1; number <= VideoOperations.H264.size(); number++) {
            String name = number == 1 ? "H264" : "H264_" + number;
            // The first size is that of JPEG.
            String size = sizes.length > number ? sizes[number].toLowerCase(Locale.ROOT) : "";
            if (!size.equals(OFF) && (number == 1 ? codesH264(tree) : knows(tree, name))) {
                streams.add(stream(
                        name.toLowerCase(Locale.ROOT),
                        number == 1 ? "H.264" : "H.264, stream " + number,
                        Codec.H264,
                        size,
                        tree.number("Framerate." + name)
                                .map(Number::doubleValue)
                                .orElse(0.0),
                        VideoOperations.H264.get(number - 1)));
            }
        }
        streams.add(stream(
                "jpeg",
                "MJPEG by RTSP",
                Codec.JPEG,
                sizes[0].toLowerCase(Locale.ROOT),
                tree.number("Framerate.MJPEG").map(Number::doubleValue).orElse(0.0),
                VideoOperations.RTSP_JPEG));
        return List.copyOf(streams);
    }

    /** Devices that do not list their codings, or not to this user, are by the document. */
    private static boolean codesH264(Tree tree) {
        String formats = tree.text("Properties.Image.Format").orElse("");
        return formats.isBlank() || formats.toLowerCase(Locale.ROOT).contains("h264");
    }

    private static boolean knows(Tree tree, String name) {
        return tree.text("Framerate." + name).isPresent()
                || tree.text("Image.I0.Appearance." + name + "Bitrate").isPresent();
    }

    private static StreamProfile profile(String token, String title, Codec codec, String size, double rate) {
        Matcher pixels = SIZE.matcher(NAMES.getOrDefault(size, size));
        boolean told = pixels.matches();
        return new StreamProfile(
                token,
                title,
                codec,
                told ? Integer.parseInt(pixels.group(1)) : 0,
                told ? Integer.parseInt(pixels.group(2)) : 0,
                rate > 0 && rate <= FASTEST ? rate : 0);
    }

    private static RtspStream stream(
            String token, String title, Codec codec, String size, double rate, Operation address) {
        return new RtspStream(profile(token, title, codec, size, rate), address);
    }
}
