package org.lensbridge.simulator;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;

/** Reads what a test needs of DHAV, and insists on checksum and trailer. */
final class DhavReader {
    private final InputStream input;

    /** One packet with its head of 24 bytes; {@code data} is what follows the extension. */
    record Packet(ByteBuffer head, byte[] extension, byte[] data) {
        int type() {
            return head.get(4) & 0xff;
        }

        boolean isKey() {
            return type() == 0xfd;
        }

        boolean isVideo() {
            return type() == 0xfd || type() == 0xfc;
        }

        int subtype() {
            return head.get(5);
        }

        int channel() {
            return head.get(6);
        }

        int number() {
            return head.getInt(8);
        }

        LocalDateTime time() {
            int date = head.getInt(16);
            return LocalDateTime.of(
                    2000 + (date >>> 26), date >> 22 & 15, date >> 17 & 31, date >> 12 & 31, date >> 6 & 63, date & 63);
        }

        /** Codec number of a key frame. */
        int codec() {
            return extension[extension.length - 2];
        }
    }

    DhavReader(InputStream input) {
        this.input = input;
    }

    Packet next() throws IOException {
        ByteBuffer head = ByteBuffer.wrap(exactly(24)).order(ByteOrder.LITTLE_ENDIAN);
        if (head.getInt(0) != 0x56414844) {
            throw new IOException("no packet begins with " + Arrays.toString(head.array()));
        }
        byte sum = 0;
        for (int i = 0; i < 23; i++) {
            sum += head.get(i);
        }
        if (sum != head.get(23)) {
            throw new IOException("the checksum is wrong");
        }
        int length = head.getInt(12);
        byte[] extension = exactly(head.get(22) & 0xff);
        byte[] data = exactly(length - 24 - extension.length - 8);
        ByteBuffer trailer = ByteBuffer.wrap(exactly(8)).order(ByteOrder.LITTLE_ENDIAN);
        if (!StandardCharsets.US_ASCII.decode(trailer.slice(0, 4)).toString().equals("dhav")
                || trailer.getInt(4) != length) {
            throw new IOException("the trailer is wrong");
        }
        return new Packet(head, extension, data);
    }

    /** Passes over sound and the rest. */
    Packet nextVideo() throws IOException {
        Packet packet = next();
        while (!packet.isVideo()) {
            packet = next();
        }
        return packet;
    }

    private byte[] exactly(int count) throws IOException {
        byte[] bytes = input.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the stream ended after " + bytes.length + " of " + count + " bytes");
        }
        return bytes;
    }
}
