package org.lensbridge.driver.axis.capability.media;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.media.Codec;
import org.lensbridge.driver.support.tree.Tree;

/**
 * A stream profile that somebody has stored in the device, in a coding that this driver plays.
 *
 * @param index the number behind {@code StreamProfile.S}
 * @param codec JPEG where it is left open
 * @param rate in frames per second; 0 where it is left open
 */
record StreamPreset(int index, String name, Codec codec, Optional<Resolution> size, double rate) {
    private static final int MOST = 64;

    private static final Map<String, Codec> CODECS = Map.of(
            "",
            Codec.JPEG,
            "jpeg",
            Codec.JPEG,
            "mjpeg",
            Codec.JPEG,
            "mjpg",
            Codec.JPEG,
            "h264",
            Codec.H264,
            "h265",
            Codec.H265);

    StreamPreset {
        Objects.requireNonNull(name);
        Objects.requireNonNull(codec);
        Objects.requireNonNull(size);
    }

    /** In the device's order. */
    static List<StreamPreset> of(Tree tree) {
        List<StreamPreset> presets = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int index : tree.indexes("StreamProfile.S")) {
            String head = "StreamProfile.S" + index + ".";
            String name = tree.text(head + "Name").orElse("").strip();
            // Requests name a profile: of several with one name the first counts.
            if (name.isEmpty() || name.length() > 64 || presets.size() >= MOST || !names.add(name)) {
                continue;
            }
            Map<String, String> parameters =
                    parameters(tree.text(head + "Parameters").orElse(""));
            Optional.ofNullable(CODECS.get(parameters.getOrDefault("videocodec", "")))
                    .ifPresent(codec -> presets.add(new StreamPreset(
                            index,
                            name,
                            codec,
                            Optional.ofNullable(parameters.get("resolution")).flatMap(Resolution::of),
                            rate(parameters.getOrDefault("fps", "")))));
        }
        return List.copyOf(presets);
    }

    /** The arguments that a profile stands for; some firmware lists them encoded for a request. */
    private static Map<String, String> parameters(String text) {
        String plain = text.replace("%3D", "=").replace("%3d", "=").replace("%26", "&");
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : plain.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        pair.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        pair.substring(equals + 1).strip().toLowerCase(Locale.ROOT));
            }
        }
        return parameters;
    }

    private static double rate(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }
}
