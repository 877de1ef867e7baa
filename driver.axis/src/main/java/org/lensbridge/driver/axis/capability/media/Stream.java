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
import org.lensbridge.api.data.Value;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.axis.operation.VideoOperations;
import org.lensbridge.driver.axis.survey.View;
import org.lensbridge.driver.support.tree.Tree;

/**
 * A stream of JPEG images that a channel offers: as the image is set, smaller, and by each stream profile of the device that codes JPEG or
 * leaves the codec open. Immutable.
 *
 * @param arguments of {@link VideoOperations#MJPEG}, without the channel
 */
record Stream(StreamProfile profile, Map<String, Value> arguments) {
    /** As the image is set. */
    static final String MAIN = "main";
    /** Smaller. */
    static final String SUB = "sub";

    /** What a second stream is at most as wide as, for many to look at. */
    private static final int SUB_WIDTH = 800;

    private static final int MOST_PROFILES = 64;
    /** Frames in a second beyond this are a limit of another kind. */
    private static final int FASTEST = 1000;

    private static final Set<String> JPEG = Set.of("", "jpeg", "mjpeg", "mjpg");

    Stream {
        Objects.requireNonNull(profile);
        arguments = Map.copyOf(arguments);
    }

    /** The streams of a channel, by what the device listed of itself. */
    static List<Stream> of(Tree tree, View view) {
        String image = "Image.I" + view.image() + ".";
        boolean turned = tree.text(image + "Appearance.Rotation")
                .filter(rotation -> Set.of("90", "270").contains(rotation.strip()))
                .isPresent();
        Optional<Resolution> set = tree.text(image + "Appearance.Resolution").flatMap(Resolution::of);
        double rate = tree.number(image + "Stream.FPS")
                .map(Number::doubleValue)
                .filter(frames -> frames > 0 && frames <= FASTEST)
                .orElse(0.0);
        List<Stream> streams = new ArrayList<>();
        streams.add(stream(MAIN, "as set", set, turned, rate, Map.of()));
        List<Resolution> offered = Resolution.offered(tree, view);
        smaller(offered, set)
                .ifPresent(small -> streams.add(stream(
                        SUB,
                        small.text(),
                        Optional.of(small),
                        turned,
                        0,
                        Map.of(VideoOperations.RESOLUTION, Value.of(small.text())))));
        profiles(tree, streams, turned);
        return List.copyOf(streams);
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

    private static void profiles(Tree tree, List<Stream> streams, boolean turned) {
        Set<String> names = new HashSet<>();
        for (int index : tree.indexes("StreamProfile.S")) {
            String head = "StreamProfile.S" + index + ".";
            String name = tree.text(head + "Name").orElse("").strip();
            Map<String, String> parameters =
                    parameters(tree.text(head + "Parameters").orElse(""));
            // Requests name a profile: of several with one name the first counts.
            if (!name.isEmpty()
                    && name.length() <= 64
                    && names.size() < MOST_PROFILES
                    && names.add(name)
                    && JPEG.contains(parameters.getOrDefault("videocodec", ""))) {
                streams.add(stream(
                        "s" + index,
                        name,
                        Optional.ofNullable(parameters.get("resolution")).flatMap(Resolution::of),
                        turned,
                        rate(parameters.getOrDefault("fps", "")),
                        Map.of(VideoOperations.PROFILE, Value.of(name))));
            }
        }
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

    private static Stream stream(
            String token,
            String title,
            Optional<Resolution> size,
            boolean turned,
            double rate,
            Map<String, Value> arguments) {
        int width = size.map(Resolution::width).orElse(0);
        int height = size.map(Resolution::height).orElse(0);
        return new Stream(
                new StreamProfile(token, title, Codec.JPEG, turned ? height : width, turned ? width : height, rate),
                arguments);
    }
}
