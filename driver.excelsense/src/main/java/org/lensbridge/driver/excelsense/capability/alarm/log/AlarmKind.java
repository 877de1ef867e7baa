package org.lensbridge.driver.excelsense.capability.alarm.log;

import java.util.List;
import java.util.Locale;
import org.lensbridge.api.event.EventTypes;

/**
 * What an alarm is about. The document does not explain the numbers of its log, so only the words of a description tell; without them an alarm is
 * the vendor's own, with its numbers in the data.
 *
 * @param words of which a description has one, in lower case
 * @param ofChannel whether its source is a camera
 */
record AlarmKind(List<String> words, String type, String topic, boolean ofChannel) {
    private static final List<AlarmKind> ALL = List.of(
            new AlarmKind(List.of("motion"), EventTypes.MOTION, "tns1:VideoSource/MotionAlarm", true),
            new AlarmKind(
                    List.of("tamper", "occlusion", "blind", "cover"),
                    EventTypes.TAMPER,
                    "tns1:VideoSource/GlobalSceneChange/ImagingService",
                    true),
            new AlarmKind(List.of("video los"), EventTypes.VIDEO_LOSS, "tns1:VideoSource/SignalLoss", true),
            new AlarmKind(List.of("disk", "storage", "sd card"), EventTypes.STORAGE, "", false),
            new AlarmKind(
                    List.of("alarm in", "io alarm", "i/o", "input"),
                    EventTypes.INPUT,
                    "tns1:Device/Trigger/DigitalInput",
                    false));

    private static final AlarmKind OTHER = new AlarmKind(List.of(), EventTypes.VENDOR, "", false);

    AlarmKind {
        words = List.copyOf(words);
    }

    static AlarmKind of(AlarmEntry entry) {
        String description = entry.told().text("description").toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(kind -> kind.words.stream().anyMatch(description::contains))
                .findFirst()
                .orElse(OTHER);
    }
}
