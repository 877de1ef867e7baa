package org.lensbridge.driver.excelsense.capability.alarm.log;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.lensbridge.api.event.EventTypes;

/**
 * What an alarm is about. The document does not explain the numbers of its log, so only the words of a description tell; without them an alarm is
 * the vendor's own, with its numbers in the data.
 *
 * @param words of which a description has one
 * @param ofChannel whether its source is a camera
 */
record AlarmKind(Pattern words, String type, String topic, boolean ofChannel) {
    private static final List<AlarmKind> ALL = List.of(
            new AlarmKind(words("motion"), EventTypes.MOTION, "tns1:VideoSource/MotionAlarm", true),
            new AlarmKind(
                    words("tamper|occlusion|blind|cover"),
                    EventTypes.TAMPER,
                    "tns1:VideoSource/GlobalSceneChange/ImagingService",
                    true),
            new AlarmKind(words("video los"), EventTypes.VIDEO_LOSS, "tns1:VideoSource/SignalLoss", true),
            new AlarmKind(words("disk|storage|sd card"), EventTypes.STORAGE, "", false),
            new AlarmKind(
                    words("alarm in|io alarm|i/o|input"), EventTypes.INPUT, "tns1:Device/Trigger/DigitalInput", false));

    private static final AlarmKind OTHER = new AlarmKind(Pattern.compile(""), EventTypes.VENDOR, "", false);

    AlarmKind {
        Objects.requireNonNull(words);
        Objects.requireNonNull(type);
        Objects.requireNonNull(topic);
    }

    private static Pattern words(String begins) {
        return Pattern.compile("\\b(?:" + begins + ")", Pattern.CASE_INSENSITIVE);
    }

    static AlarmKind of(AlarmEntry entry) {
        String description = entry.told().text("description");
        return ALL.stream()
                .filter(kind -> kind.words.matcher(description).find())
                .findFirst()
                .orElse(OTHER);
    }
}
