package org.lensbridge.driver.axis.capability.media;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.axis.operation.RtspOperations;
import org.lensbridge.driver.axis.operation.VideoOperations;
import org.lensbridge.driver.axis.survey.View;
import org.lensbridge.driver.support.tree.Tree;
import org.lensbridge.transport.text.DeviceText;

/**
 * A stream that a channel offers, in JPEG and in each other coding that the device lists and sends by RTSP: as the image is set, smaller, and by
 * each stream profile of the device in that coding; one that leaves the coding open is JPEG. Immutable.
 *
 * @param arguments of {@link VideoOperations#MJPEG}, of {@link RtspOperations#LIVE} when it is not JPEG; without the channel
 */
record Stream(StreamProfile profile, Map<String, Value> arguments) {
    /** As the image is set, in JPEG. */
    static final String MAIN = "main";
    /** Smaller, in JPEG. */
    static final String SUB = "sub";

    /** What a second stream is at most as wide as, for many to look at. */
    private static final int SUB_WIDTH = 800;

    /** Frames in a second beyond this are a limit of another kind. */
    private static final int FASTEST = 1000;

    private static final List<Codec> BY_RTSP = List.of(Codec.H264, Codec.H265);

    Stream {
        Objects.requireNonNull(profile);
        arguments = Map.copyOf(arguments);
    }

    /** The streams of a channel, by what the device listed of itself. */
    static List<Stream> of(Tree tree, View view) {
        List<Stream> streams = new ArrayList<>(new Offer(tree, view, Codec.JPEG).streams(MAIN, SUB, "", Map.of()));
        if (!tree.text("Network.RTSP.Enabled").flatMap(DeviceText::flag).orElse(true)) {
            return List.copyOf(streams);
        }
        String listed = tree.text("Properties.Image.Format").orElse("").toLowerCase(Locale.ROOT);
        Set<String> formats = Set.copyOf(List.of(listed.strip().split("\\s*,\\s*")));
        for (Codec codec : BY_RTSP) {
            String word = codec.name().toLowerCase(Locale.ROOT);
            if (formats.contains(word)) {
                Map<String, Value> coding = Map.of(RtspOperations.CODEC, Value.of(word));
                streams.addAll(new Offer(tree, view, codec).streams(word, word + "-sub", title(codec), coding));
            }
        }
        return List.copyOf(streams);
    }

    private static String title(Codec codec) {
        return codec.equals(Codec.H264) ? "H.264, " : "H.265, ";
    }

    /** What there is in one coding. */
    private record Offer(Tree tree, View view, Codec codec) {
        List<Stream> streams(String main, String sub, String title, Map<String, Value> coding) {
            String image = "Image.I" + view.image() + ".";
            Optional<Resolution> set =
                    tree.text(image + "Appearance.Resolution").flatMap(Resolution::of);
            double rate = tree.number(image + "Stream.FPS")
                    .map(Number::doubleValue)
                    .filter(frames -> frames > 0 && frames <= FASTEST)
                    .orElse(0.0);
            List<Stream> streams = new ArrayList<>();
            streams.add(stream(main, title + "as set", set, rate, coding));
            smaller(Resolution.offered(tree, view, codec), set).ifPresent(small -> {
                Map<String, Value> arguments = new LinkedHashMap<>(coding);
                arguments.put(VideoOperations.RESOLUTION, Value.of(small.text()));
                streams.add(stream(sub, title + small.text(), Optional.of(small), 0, arguments));
            });
            for (StreamPreset preset : StreamPreset.of(tree)) {
                if (preset.codec().equals(codec)) {
                    streams.add(stream(
                            "s" + preset.index(),
                            preset.name(),
                            preset.size(),
                            preset.rate(),
                            Map.of(VideoOperations.PROFILE, Value.of(preset.name()))));
                }
            }
            return streams;
        }

        private Stream stream(
                String token, String title, Optional<Resolution> size, double rate, Map<String, Value> arguments) {
            boolean turned = tree.text("Image.I" + view.image() + ".Appearance.Rotation")
                    .filter(rotation -> Set.of("90", "270").contains(rotation.strip()))
                    .isPresent();
            int width = size.map(Resolution::width).orElse(0);
            int height = size.map(Resolution::height).orElse(0);
            return new Stream(
                    new StreamProfile(token, title, codec, turned ? height : width, turned ? width : height, rate),
                    arguments);
        }

        private static Optional<Resolution> smaller(List<Resolution> offered, Optional<Resolution> set) {
            Optional<Resolution> whole = set.or(() -> offered.stream().findFirst());
            List<Resolution> small = offered.stream()
                    .filter(each -> each.width() <= SUB_WIDTH)
                    .filter(each ->
                            whole.filter(all -> each.pixels() >= all.pixels()).isEmpty())
                    .toList();
            return small.stream()
                    .filter(each -> whole.filter(each::looksLike).isPresent())
                    .findFirst()
                    .or(() -> small.stream().findFirst());
        }
    }
}
