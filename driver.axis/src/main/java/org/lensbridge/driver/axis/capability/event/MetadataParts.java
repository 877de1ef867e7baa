package org.lensbridge.driver.axis.capability.event;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lensbridge.transport.rtsp.RtpPacket;

/** Puts metadata documents together from their packets, of which the last one has the marker. Confined to the thread that reads. */
final class MetadataParts {
    private static final int SEQUENCES = 1 << 16;
    private static final int BEGINNING = 100;

    private final int longest;
    private final ByteArrayOutputStream document = new ByteArrayOutputStream();
    private boolean begun;
    private boolean broken;
    private int next;
    private String loss = "";

    /** For documents of so many bytes at most. */
    MetadataParts(int longest) {
        this.longest = longest;
    }

    /** Takes a packet; the document when it was the last one of it, and all of it came. */
    Optional<String> take(RtpPacket packet) {
        ByteBuffer payload = packet.payload();
        if (begun && packet.sequence() != next) {
            lose("Packets of the event stream were lost.");
            broken = !beginsDocument(payload.duplicate());
        }
        begun = true;
        next = (packet.sequence() + 1) % SEQUENCES;
        if (document.size() + payload.remaining() > longest) {
            lose("A document of the event stream is larger than " + longest + " bytes.");
        }
        if (!broken) {
            byte[] bytes = new byte[payload.remaining()];
            payload.get(bytes);
            document.writeBytes(bytes);
        }
        return packet.marker() ? whole() : Optional.empty();
    }

    /** Whether nothing of this packet's document was lost, whatever was before. */
    private static boolean beginsDocument(ByteBuffer payload) {
        payload.limit(Math.min(payload.limit(), payload.position() + BEGINNING));
        String text = StandardCharsets.ISO_8859_1.decode(payload).toString().stripLeading();
        return text.startsWith("<?xml") || text.startsWith("<") && text.contains("MetadataStream");
    }

    /** What is left up to the next marker belongs to what was lost. */
    private void lose(String reason) {
        loss = reason;
        broken = true;
        document.reset();
    }

    private Optional<String> whole() {
        boolean usable = !broken && document.size() > 0;
        String text = document.toString(StandardCharsets.UTF_8);
        broken = false;
        document.reset();
        return usable ? Optional.of(text) : Optional.empty();
    }

    /** Why something was lost since this was asked last; empty when nothing was. */
    String loss() {
        String reason = loss;
        loss = "";
        return reason;
    }
}
