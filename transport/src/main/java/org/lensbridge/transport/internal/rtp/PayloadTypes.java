package org.lensbridge.transport.internal.rtp;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lensbridge.transport.rtsp.MediaDescription;

/** The payload types of a medium and who reads them: those its description names, else those of RFC 3551, table 4 and 5. Confined. */
public final class PayloadTypes {
    private static final int MOST = 128;
    private static final int FASTEST = 1_000_000;

    /**
     * How a payload type is coded.
     *
     * @param name in upper case
     * @param rate of the medium's clock in hertz
     */
    record Encoding(String name, int rate, int channels) {
        static Optional<Encoding> parse(String text) {
            String[] words = text.strip().split("\\s*/\\s*", 4);
            String name = words[0].toUpperCase(Locale.ROOT);
            int rate = words.length > 1 ? number(words[1]) : 0;
            int channels = words.length > 2 ? number(words[2]) : 0;
            return name.isEmpty() ? Optional.empty() : Optional.of(of(name, rate, channels));
        }

        private static Encoding of(String name, int rate, int channels) {
            boolean possible = rate > 0 && rate <= FASTEST;
            int usual = Depacketizers.isSound(name) ? 8000 : 90_000;
            return new Encoding(name, possible ? rate : usual, channels > 0 && channels <= 32 ? channels : 1);
        }

        private static int number(String text) {
            try {
                return Integer.parseInt(text.strip());
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }

    private final Map<Integer, Supplier<Depacketizer>> readers = new HashMap<>();
    private int present = -1;
    private Depacketizer reader;

    PayloadTypes(MediaDescription media, FrameOutput output) {
        for (String format : media.formats()) {
            int type = number(format);
            if (type >= 0 && !readers.containsKey(type)) {
                encoding(media, format)
                        .flatMap(encoding -> Depacketizers.of(encoding, media, format, output))
                        .ifPresent(maker -> readers.put(type, maker));
            }
        }
    }

    /** Whether anybody reads this type. */
    boolean knows(int type) {
        return readers.containsKey(type);
    }

    /** Who reads this type, which is known. One that reads another type is forgotten with all that it has gathered. */
    Depacketizer of(int type) {
        if (type != present) {
            present = type;
            reader = readers.get(type).get();
        }
        return reader;
    }

    /** Whether one of a medium's types can be read; encrypted ones (SAVP) cannot. */
    public static boolean carries(MediaDescription media) {
        String protocol = media.protocol().toUpperCase(Locale.ROOT);
        return protocol.contains("RTP/AVP")
                && media.formats().stream()
                        .filter(format -> number(format) >= 0)
                        .flatMap(format -> encoding(media, format).stream())
                        .anyMatch(Depacketizers::knows);
    }

    /** The clock of a medium: of its first type that can be read. */
    static int rate(MediaDescription media) {
        return media.formats().stream()
                .filter(format -> number(format) >= 0)
                .flatMap(format -> encoding(media, format).stream())
                .filter(Depacketizers::knows)
                .mapToInt(Encoding::rate)
                .findFirst()
                .orElse(90_000);
    }

    private static Optional<Encoding> encoding(MediaDescription media, String format) {
        return media.encoding(format).flatMap(Encoding::parse).or(() -> fixed(format));
    }

    private static Optional<Encoding> fixed(String format) {
        return switch (format) {
            case "0" -> Optional.of(new Encoding("PCMU", 8000, 1));
            case "8" -> Optional.of(new Encoding("PCMA", 8000, 1));
            case "9" -> Optional.of(new Encoding("G722", 8000, 1));
            case "10" -> Optional.of(new Encoding("L16", 44_100, 2));
            case "11" -> Optional.of(new Encoding("L16", 44_100, 1));
            case "2" -> Optional.of(new Encoding("G726-32", 8000, 1));
            case "26" -> Optional.of(new Encoding("JPEG", 90_000, 1));
            default -> Optional.empty();
        };
    }

    private static int number(String format) {
        try {
            int type = Integer.parseInt(format);
            return type >= 0 && type < MOST ? type : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
