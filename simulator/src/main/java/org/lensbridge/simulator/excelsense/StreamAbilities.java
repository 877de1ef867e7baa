package org.lensbridge.simulator.excelsense;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.ExcelsenseModel;

/** Which encoders a stream has, by their numbers in Stream Ability, with the resolutions of each. Immutable. */
record StreamAbilities(int stream, Map<String, List<String>> encoders) {
    private static final List<String> ENCODERS = List.of("8", "5", "4", "1", "2");
    private static final List<List<String>> EXTRA =
            List.of(List.of("1280*720", "640*480", "352*288"), List.of("640*480", "320*240"));

    /** Streams count from 1. Pictures in JPEG have at most 1920 by 1080. */
    static StreamAbilities of(ExcelsenseModel model, int stream) {
        List<String> sizes = stream == 1 ? model.resolutions() : EXTRA.get(stream - 2);
        List<String> ofPictures = sizes.stream()
                .filter(size -> Integer.parseInt(size.substring(0, size.indexOf('*'))) <= 1920)
                .toList();
        Map<String, List<String>> encoders = new LinkedHashMap<>();
        ENCODERS.forEach(encoder -> encoders.put(encoder, encoder.equals("2") ? ofPictures : sizes));
        return new StreamAbilities(stream, encoders);
    }

    boolean allows(String encoder, String resolution) {
        return encoders.getOrDefault(encoder, List.of()).contains(resolution);
    }

    void tell(Lines lines) {
        lines.line("streamID", stream).loop(Loop.ENCODER, List.copyOf(encoders.keySet()), (more, encoder) -> more.line(
                        "streamEncoderType", encoder)
                .loop(Loop.RESOLUTION, encoders.get(encoder), (inner, size) -> inner.line("resolution", size)));
    }
}
