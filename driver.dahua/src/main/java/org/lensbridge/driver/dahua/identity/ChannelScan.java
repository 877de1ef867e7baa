package org.lensbridge.driver.dahua.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.dahua.operation.VideoOperations;
import org.lensbridge.driver.dahua.parameter.EncodeParameters;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.transport.text.DeviceText;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.TypedReading;

/** Which channels and streams a device has: sections 4.5.5, 4.5.7 and 4.5.8. Stateless. */
public final class ChannelScan {
    /** More than any recorder of the family has. */
    private static final int MOST = 256;

    private static final int EXTRA_STREAMS = 2;

    private static final Pattern SIZE = Pattern.compile("\\D*(\\d{1,5})\\s*[xX*]\\s*(\\d{1,5}).*");

    private ChannelScan() {}

    /**
     * A channel.
     *
     * @param number from 1
     * @param streams on offer, best first; their index is the vendor's subtype
     */
    public record Found(int number, String name, List<Stream> streams) {
        public Found {
            Objects.requireNonNull(name);
            streams = List.copyOf(streams);
        }
    }

    /**
     * A stream of a channel.
     *
     * @param subtype the number of the stream in section 4.2.1
     * @param compression as the device was set when it was asked; empty when unknown
     */
    public record Stream(StreamProfile profile, int subtype, String compression) {}

    /** Asks the device; what it does not tell is taken for one channel with a main and an extra stream. */
    public static List<Found> of(Questions questions) {
        TypedReading inputs = asked(questions, VideoOperations.INPUT_COUNT);
        TypedReading titles = asked(questions, VideoOperations.CHANNEL_TITLE);
        TypedReading encode = asked(questions, VideoOperations.ENCODE);
        int count = count(inputs, titles.document(), encode.document());
        List<Found> channels = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            String name = value(titles, EncodeParameters.CHANNEL_TITLE, Map.of("channel", number - 1))
                    .map(Value::toString)
                    .orElse("");
            channels.add(new Found(number, name, streams(encode, number - 1)));
        }
        return channels;
    }

    /**
     * The inputs of the device itself, or those that both tables list, when these are more: a recorder of network cameras has no input, and a
     * hybrid one fewer than channels. Of a device that does not tell its inputs, one table is enough.
     */
    private static int count(TypedReading inputs, KeyValueDocument titles, KeyValueDocument encode) {
        boolean none =
                inputs.document().number("result").filter(n -> n.signum() == 0).isPresent();
        int own = none ? 0 : inputs.integer("result", 1, MOST).orElse(0);
        int titled = last(titles, "ChannelTitle");
        int coded = last(encode, "Encode");
        int listed = own > 0 || titled > 0 && coded > 0 ? Math.min(titled, coded) : Math.max(titled, coded);
        return Math.min(MOST, Math.max(1, Math.max(own, listed)));
    }

    /** The number of the last channel in a table, from 1; 0 for an empty one. */
    private static int last(KeyValueDocument table, String name) {
        List<Integer> indexes = table.list(name);
        return indexes.isEmpty() ? 0 : Math.min(MOST, indexes.get(indexes.size() - 1) + 1);
    }

    private static TypedReading asked(Questions questions, Operation operation) {
        return questions.reading(operation, questions.ask(operation));
    }

    private static List<Stream> streams(TypedReading encode, int channel) {
        List<Stream> streams = new ArrayList<>();
        streams.add(stream(encode, EncodeParameters.MAIN, Map.of("channel", channel, "stream", 0), "main", 0));
        boolean known = !encode.document().values().isEmpty();
        for (int extra = 0; extra < EXTRA_STREAMS; extra++) {
            Map<String, Integer> at = Map.of("channel", channel, "stream", extra);
            boolean offered = known
                    ? value(encode, EncodeParameters.EXTRA.enabled(), at)
                            .flatMap(Value::asFlag)
                            .orElse(false)
                    : extra == 0;
            if (offered) {
                streams.add(stream(encode, EncodeParameters.EXTRA, at, "sub" + (extra + 1), extra + 1));
            }
        }
        return streams;
    }

    private static Stream stream(
            TypedReading encode, EncodeParameters rows, Map<String, Integer> at, String token, int subtype) {
        // As text: devices have more codecs than the document, such as H.264H.
        String compression = DeviceText.unquoted(
                encode.document().text(rows.compression().key(at)).orElse(""));
        int width = number(encode, rows.width(), at).intValue();
        int height = number(encode, rows.height(), at).intValue();
        // Door stations and recorders tell the size as one text only.
        Matcher size =
                SIZE.matcher(encode.document().text(rows.resolution().key(at)).orElse(""));
        boolean told = width == 0 && height == 0 && size.matches();
        StreamProfile profile = new StreamProfile(
                token,
                subtype == 0 ? "Main stream" : "Extra stream " + subtype,
                codec(compression),
                told ? Integer.parseInt(size.group(1)) : width,
                told ? Integer.parseInt(size.group(2)) : height,
                number(encode, rows.framesPerSecond(), at).doubleValue());
        return new Stream(profile, subtype, compression);
    }

    /** A stream of unknown compression may still be sent as JPEG images. */
    private static Codec codec(String compression) {
        String name = compression.toUpperCase(Locale.ROOT);
        if (name.startsWith("H.264")) {
            return Codec.H264;
        }
        if (name.startsWith("H.265")) {
            return Codec.H265;
        }
        return switch (name) {
            case "", "MJPG" -> Codec.JPEG;
            case "MPEG4" -> Codec.MPEG4;
            case "MPEG1", "MPEG2" -> new Codec("MPV", Codec.Medium.VIDEO);
            default ->
                new Codec(
                        name.matches("[A-Z][A-Z0-9.+-]{1,20}") ? name.replace(".", "") : "UNKNOWN", Codec.Medium.VIDEO);
        };
    }

    private static Number number(TypedReading document, Parameter row, Map<String, Integer> at) {
        return value(document, row, at)
                .flatMap(Value::asNumber)
                .map(Number.class::cast)
                .orElse(0);
    }

    private static Optional<Value> value(TypedReading document, Parameter row, Map<String, Integer> at) {
        return document.read(row.key(at), row.type().summary(), row::read);
    }
}
