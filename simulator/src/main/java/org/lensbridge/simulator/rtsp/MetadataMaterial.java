package org.lensbridge.simulator.rtsp;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Documents of metadata: the last packet of each has the marker. */
final class MetadataMaterial implements Material {
    @Override
    public Duration period() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean canBegin(long number) {
        return true;
    }

    @Override
    public List<Payload> frame(long number, long millis) {
        return document("<?xml version=\"1.0\" encoding=\"UTF-8\"?><tt:MetadataStream"
                + " xmlns:tt=\"http://www.onvif.org/ver10/schema\"><tt:Extension><Tick number=\"" + number
                + "\" time=\"" + Instant.ofEpochMilli(millis) + "\"/></tt:Extension></tt:MetadataStream>");
    }

    static List<Payload> document(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Payload> packets = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += Payload.LARGEST) {
            int count = Math.min(Payload.LARGEST, bytes.length - at);
            packets.add(new Payload(new byte[0], bytes, at, count, at + count == bytes.length));
        }
        return packets;
    }

    @Override
    public String format() {
        return "";
    }
}
