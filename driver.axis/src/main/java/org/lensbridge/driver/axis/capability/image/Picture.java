package org.lensbridge.driver.axis.capability.image;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.axis.capability.setting.ChannelRanges;
import org.lensbridge.driver.axis.survey.View;
import org.lensbridge.driver.support.tree.Tree;

/** How one channel makes its picture at one moment: what it lists, and the ranges of it. Immutable. */
final class Picture {
    /** More frames in a second are no camera's: the number is a limit of another kind. */
    private static final long FASTEST = 480;

    private final View view;
    private final Tree tree;
    private final ChannelRanges ranges;

    Picture(View view, Tree tree, ChannelRanges ranges) {
        this.view = view;
        this.tree = tree;
        this.ranges = ranges;
    }

    /** A setting of the sensor; devices with a camera block and encoders have some of them under Video. */
    Optional<Knob> sensor(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of("Sensor." + name, "Video." + name))
                .flatMap(name -> source(name).stream())
                .findFirst();
    }

    /** A setting of the source, by its name below the source. */
    Optional<Knob> source(String name) {
        return view.hasSource() ? knob("ImageSource.I" + view.source() + "." + name) : Optional.empty();
    }

    /** A setting of how the picture is shown, which stands under the source or under the image. */
    Optional<Knob> appearance(String name) {
        return source("Appearance." + name).or(() -> knob("Image.I" + view.image() + ".Appearance." + name));
    }

    private Optional<Knob> knob(String key) {
        // A user without the right to read it is shown asterisks.
        Optional<String> text = tree.text(key).map(String::strip).filter(now -> !now.matches("\\*{4,}"));
        Optional<ValueType> range = ranges.range(key);
        if (text.isEmpty() || range.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Knob(key, range.get(), words(key, range.get()), ranges.writable(key), text.get()));
    }

    private Map<String, String> words(String key, ValueType range) {
        Map<String, String> told = ranges.words(key);
        if (!told.isEmpty()) {
            return told;
        }
        Map<String, String> words = new LinkedHashMap<>();
        if (range instanceof ValueType.ChoiceType choice) {
            choice.allowed().forEach(word -> words.put(word, ""));
        } else if (range instanceof ValueType.FlagType) {
            words.put("yes", "");
            words.put("no", "");
        }
        return words;
    }

    /**
     * The frames that the sensor makes in a second: the most that a stream may have by the device's definition, else half of the frequency
     * that it takes pictures for, which is that of the mains.
     */
    OptionalDouble frameRate() {
        Optional<ValueType> told = ranges.told("Image.I" + view.image() + ".Stream.FPS");
        if (told.isPresent()
                && told.get() instanceof ValueType.IntegerType whole
                && whole.max() > 0
                && whole.max() <= FASTEST) {
            return OptionalDouble.of(whole.max());
        }
        String frequency =
                tree.text("ImageSource.I" + view.source() + ".CaptureFrequency").orElse("");
        return switch (frequency.replaceAll("\\D", "")) {
            case "50" -> OptionalDouble.of(25);
            case "60" -> OptionalDouble.of(30);
            default -> OptionalDouble.empty();
        };
    }
}
