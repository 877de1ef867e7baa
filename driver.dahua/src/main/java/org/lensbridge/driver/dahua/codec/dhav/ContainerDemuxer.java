package org.lensbridge.driver.dahua.codec.dhav;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Takes a stream apart into packets: those of chapter 15 and those of DHAV, told apart by the magic of each. Bytes may come in pieces of any
 * size; a payload is copied once, into the buffer that the handler gives.
 *
 * <p>What is no packet is passed over and counted. After damage a packet is believed when its type is known and, with a device that sums its
 * heads, its sum is right. Lengths are bounded by the limit given; memory beside the handler's buffers stays below 64 KiB.
 *
 * <p>Confined to one thread at a time.
 */
public final class ContainerDemuxer {
    /** What files may begin with: the word and zeros. */
    private static final byte[] PREFACE = {'D', 'A', 'H', 'U', 'A'};

    private static final int PREFACE_SIZE = 0x400;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private enum State {
        HEAD,
        EXTENSION,
        PAYLOAD,
        TRAILER,
        PREFACE
    }

    private final PacketHandler handler;
    private final int longest;
    private final Coding coding = new Coding();
    /** The beginning of a packet, or a trailer. */
    private final ByteBuffer front = ByteBuffer.allocate(Head.SIZE).order(ByteOrder.LITTLE_ENDIAN);

    private ByteBuffer extension = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
    private State state = State.HEAD;
    private Head head;
    private Packet packet;
    private ByteBuffer payload = NOTHING;
    /** Bytes of a payload or preface that are still to be passed over. */
    private int passing;

    private boolean wanted = true;
    private boolean sums;
    private boolean begun;
    private long stray;
    private long lost;

    /** Packets go to {@code handler} while it wants them; a payload is at most {@code longest} bytes. */
    public ContainerDemuxer(PacketHandler handler, int longest) {
        this.handler = handler;
        this.longest = longest;
    }

    /** Takes bytes, all of them unless the handler wants no more; false then. */
    public boolean feed(ByteBuffer chunk) {
        while (wanted && chunk.hasRemaining()) {
            switch (state) {
                case HEAD -> head(chunk);
                case EXTENSION -> extension(chunk);
                case PAYLOAD -> payload(chunk);
                case TRAILER -> trailer(chunk);
                default -> preface(chunk);
            }
        }
        return wanted;
    }

    /** How many bytes have been passed over since the last packet because they are no packet. */
    public long stray() {
        return stray;
    }

    /** How many bytes have been passed over in all because they are no packet. */
    public long lost() {
        return lost;
    }

    private void head(ByteBuffer chunk) {
        if (!filled(front, chunk)) {
            return;
        }
        Optional<Head> read = Head.read(front, longest).filter(this::believed);
        if (read.isPresent()) {
            begin(read.get());
        } else if (!begun && isPreface()) {
            pass(PREFACE_SIZE - Head.SIZE, State.PREFACE);
        } else {
            shift();
        }
    }

    private boolean believed(Head read) {
        return stray == 0 || read.known() && (!sums || read.summed());
    }

    private boolean isPreface() {
        for (int i = 0; i < PREFACE.length; i++) {
            if (front.get(i) != PREFACE[i]) {
                return false;
            }
        }
        return true;
    }

    /** Drops bytes up to the next that may begin a packet. */
    private void shift() {
        int next = 1;
        while (next < Head.SIZE && front.get(next) != 'D') {
            next++;
        }
        stray += next;
        lost += next;
        front.position(next).limit(Head.SIZE);
        front.compact();
    }

    private void begin(Head read) {
        head = read;
        sums |= read.summed();
        begun = true;
        stray = 0;
        front.clear();
        if (extension.capacity() < read.extension()) {
            extension = ByteBuffer.allocate(read.extension()).order(ByteOrder.LITTLE_ENDIAN);
        }
        extension.clear().limit(read.extension());
        state = State.EXTENSION;
        if (read.extension() == 0) {
            open();
        }
    }

    private void extension(ByteBuffer chunk) {
        if (filled(extension, chunk)) {
            open();
        }
    }

    private void open() {
        extension.flip();
        boolean keyFrame = head.iFrame() || head.kind() != Packet.Kind.VIDEO;
        Notes notes = Notes.NONE;
        if (head.documented()) {
            DhExtension read = DhExtension.read(extension, coding);
            keyFrame |= read.keyFrame();
            notes = read.notes();
        } else {
            DhavExtension.read(extension, coding);
        }
        packet = new Packet(
                head.kind(),
                keyFrame,
                head.channel(),
                head.sequence(),
                head.stamp(),
                coding.picture(),
                coding.sound(),
                notes);
        place();
    }

    private void place() {
        int size = head.payload();
        ByteBuffer place = size == 0 ? NOTHING : handler.place(packet, size);
        if (place.remaining() >= size) {
            payload = place.slice(place.position(), size);
            state = State.PAYLOAD;
        } else {
            payload = NOTHING;
            pass(size, State.PAYLOAD);
        }
        if (size == 0) {
            finish();
        }
    }

    private void pass(int bytes, State next) {
        passing = bytes;
        state = next;
        front.clear();
    }

    private void payload(ByteBuffer chunk) {
        if (passed(chunk) && filled(payload, chunk)) {
            finish();
        }
    }

    private void finish() {
        wanted = handler.packet(packet, payload.flip());
        payload = NOTHING;
        front.clear();
        if (head.documented()) {
            state = State.HEAD;
        } else {
            front.limit(Head.TRAILER);
            state = State.TRAILER;
        }
    }

    /** What is no trailer is the beginning of the next packet. */
    private void trailer(ByteBuffer chunk) {
        if (filled(front, chunk)) {
            front.limit(Head.SIZE);
            if (Head.isTrailer(front)) {
                front.clear();
            }
            state = State.HEAD;
        }
    }

    private void preface(ByteBuffer chunk) {
        if (passed(chunk)) {
            state = State.HEAD;
        }
    }

    private boolean passed(ByteBuffer chunk) {
        int count = Math.min(passing, chunk.remaining());
        chunk.position(chunk.position() + count);
        passing -= count;
        return passing == 0;
    }

    private static boolean filled(ByteBuffer buffer, ByteBuffer chunk) {
        int count = Math.min(buffer.remaining(), chunk.remaining());
        buffer.put(buffer.position(), chunk, chunk.position(), count);
        buffer.position(buffer.position() + count);
        chunk.position(chunk.position() + count);
        return !buffer.hasRemaining();
    }
}
