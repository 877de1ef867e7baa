package org.lensbridge.driver.dahua.capability.recording;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.codec.DeviceTime;
import org.lensbridge.driver.dahua.operation.RecordingOperations;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * Reads what a finder answers: section 4.11.5, step 3. The count that a device announces is not believed, only what it lists; an item
 * without a time costs that item. Immutable.
 *
 * @param channel from 1, whose files are read; those of others are passed over
 */
record FoundFiles(int channel, DeviceTime times, Consumer<String> warnings) {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final long LONGEST_SECONDS = 10L * 366 * 86_400;

    /**
     * A file.
     *
     * @param stream the name of its stream; empty where the device does not tell
     */
    record Found(Recording recording, String stream) {}

    /**
     * The files of an answer, of which {@code most} items are read; empty when the device lists no more. An item that is of no use here is left
     * out.
     *
     * @throws CameraException PROTOCOL for an answer that is none
     */
    Optional<List<Found>> read(KeyValueDocument answer, int most) {
        Optional<BigDecimal> announced = answer.number("found");
        List<Integer> indexes = answer.list("items");
        if (announced.isEmpty() && indexes.isEmpty()) {
            throw new CameraException(
                            Kind.PROTOCOL,
                            "The device's list of recordings cannot be understood: it names neither a"
                                    + " count nor files.")
                    .during(RecordingOperations.NEXT_FILES.name());
        }
        if (indexes.isEmpty() || announced.filter(count -> count.signum() <= 0).isPresent()) {
            return Optional.empty();
        }
        List<KeyValueDocument> items = indexes.stream()
                .limit(most)
                .map(i -> answer.sub("items[" + i + "]"))
                .toList();
        int base = base(items);
        List<Found> found = new ArrayList<>();
        items.stream()
                .filter(item -> number(item)
                        .filter(number -> !is(number, channel - 1 + base))
                        .isEmpty())
                .forEach(item -> found(item).ifPresent(found::add));
        return Optional.of(found);
    }

    /**
     * From which number the items count channels: by the document from 0, although the condition counts from 1. A device was asked for one
     * channel; where all that it lists is of the number that was asked for, it counts from 1 here, too.
     */
    private int base(List<KeyValueDocument> items) {
        List<BigDecimal> told =
                items.stream().flatMap(item -> number(item).stream()).toList();
        return !told.isEmpty() && told.stream().allMatch(number -> is(number, channel)) ? 1 : 0;
    }

    private static Optional<BigDecimal> number(KeyValueDocument item) {
        return item.number("Channel");
    }

    private static boolean is(BigDecimal number, int wanted) {
        return number.compareTo(BigDecimal.valueOf(wanted)) == 0;
    }

    private Optional<Found> found(KeyValueDocument item) {
        Optional<Instant> start = item.text("StartTime").flatMap(times::read);
        if (start.isEmpty()) {
            warnings.accept("A recording without a start cannot be listed: " + item.unreadable("StartTime", "a time"));
            return Optional.empty();
        }
        Instant end = end(item, start.get());
        String stream = text(item, "VideoStream");
        FileToken token = token(item, start.get(), end, stream);
        List<String> codes = item.list("Events").stream()
                .limit(32)
                .map(i -> text(item, "Events[" + i + "]"))
                .toList();
        return Optional.of(new Found(
                new Recording(
                        token.text(),
                        start.get(),
                        end,
                        fileType(token, text(item, "Type")),
                        size(item),
                        RecordedEvents.types(codes)),
                stream));
    }

    private Instant end(KeyValueDocument item, Instant start) {
        return item.text("EndTime")
                .flatMap(times::read)
                .or(() -> item.number("Duration")
                        .filter(seconds ->
                                seconds.signum() > 0 && seconds.compareTo(BigDecimal.valueOf(LONGEST_SECONDS)) < 0)
                        .map(seconds -> start.plusSeconds(seconds.longValue())))
                .filter(end -> !end.isBefore(start))
                .orElse(start);
    }

    private FileToken token(KeyValueDocument item, Instant start, Instant end, String stream) {
        String path = text(item, "FilePath");
        if (FileToken.isPath(path)) {
            return FileToken.ofPath(path);
        }
        int subtype = RecordedStream.named(stream).orElse(RecordedStream.MAIN).subtype();
        return FileToken.ofTimes(times.format(start), times.format(end), Math.min(subtype, 2));
    }

    private static String fileType(FileToken token, String told) {
        String path = token.text();
        int dot = path.lastIndexOf('.');
        String ending = dot > path.lastIndexOf('/') ? path.substring(dot + 1) : "";
        String type = ending.matches("[A-Za-z0-9]{2,5}") ? ending : told.isEmpty() ? "dav" : told;
        return type.toLowerCase(Locale.ROOT);
    }

    private static long size(KeyValueDocument item) {
        return item.number("Length")
                .filter(length -> length.signum() >= 0 && length.compareTo(LARGEST) <= 0)
                .map(BigDecimal::longValue)
                .orElse(-1L);
    }

    private static String text(KeyValueDocument item, String key) {
        return item.text(key).map(String::strip).orElse("");
    }
}
