package org.lensbridge.driver.axis.capability.event;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.driver.axis.codec.EventMessage;
import org.lensbridge.driver.axis.survey.View;

/**
 * Whose channel a message concerns. Devices count the same thing in different ways: video sources from 0, channels and configurations from 1,
 * and the topics of applications and movements by a number in their names. Immutable.
 */
final class EventChannels {
    private static final Pattern IN_TOPIC =
            Pattern.compile("(?:^|[/_])(?:Camera|Device|Channel_?|vmd3_video_)(\\d{1,4})(?!\\d)");

    /** In the order in which they are believed. */
    private static final List<String> FROM_ONE =
            List.of("channel", "VideoSourceConfigurationToken", "PTZConfigurationToken");

    private static final List<String> FROM_ZERO = List.of("VideoSource", "Source", "VideoSourceToken");

    private final List<View> views;

    EventChannels(List<View> views) {
        this.views = List.copyOf(views);
    }

    /**
     * The channel from 1; 0 for the device itself.
     *
     * @param ofPicture whether it concerns the picture of a device that has but one, also when it does not say so
     */
    int of(EventMessage message, boolean ofPicture) {
        OptionalInt named = inTopic(message.path());
        if (named.isEmpty()) {
            named = counted(message.source(), FROM_ONE, 1);
        }
        if (named.isPresent() && isChannel(named.getAsInt())) {
            return named.getAsInt();
        }
        OptionalInt source = counted(message.source(), FROM_ZERO, 0);
        if (named.isEmpty() && source.isPresent()) {
            return ofSource(source.getAsInt());
        }
        return ofPicture && views.size() == 1 ? views.get(0).channel() : 0;
    }

    private static OptionalInt inTopic(String path) {
        Matcher matcher = IN_TOPIC.matcher(path);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    private static OptionalInt counted(Map<String, String> source, List<String> names, int first) {
        return names.stream()
                .map(name -> source.getOrDefault(name, "").strip())
                .filter(text -> text.matches("\\d{1,4}"))
                .mapToInt(text -> Math.max(first, Integer.parseInt(text)))
                .findFirst();
    }

    private boolean isChannel(int channel) {
        return views.stream().anyMatch(view -> view.channel() == channel);
    }

    private int ofSource(int source) {
        return views.stream()
                .filter(view -> view.source() == source)
                .mapToInt(View::channel)
                .findFirst()
                .orElse(0);
    }
}
