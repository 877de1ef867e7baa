package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import org.lensbridge.transport.codec.AnnexB;
import org.lensbridge.transport.rtsp.FormatParameters;

/**
 * H.264, RFC 6184. The packets say what they are, whatever the description says of the packetization mode; units that are interleaved (those with a
 * decoding order number) are put in order. Confined.
 */
final class H264Depacketizer implements Depacketizer {
    private static final int STAP_A = 24;
    private static final int STAP_B = 25;
    private static final int MTAP16 = 26;
    private static final int MTAP24 = 27;
    private static final int FU_A = 28;
    private static final int FU_B = 29;
    private static final int LAST_SINGLE = 23;
    private static final int START = 0x80;
    private static final int END = 0x40;

    private final FrameOutput output;
    private final PictureAssembly pictures;
    private final DecodingOrder order;

    H264Depacketizer(FormatParameters parameters, FrameOutput output) {
        this.output = output;
        UnitRules rules = new H264Units();
        ParameterSets sets = new ParameterSets(rules);
        parameters.value("sprop-parameter-sets").ifPresent(text -> Base64Sets.take(text, sets));
        pictures = new PictureAssembly(rules, sets, output);
        order = new DecodingOrder(parameters.number("sprop-interleaving-depth", 0), pictures);
    }

    @Override
    public void packet(ByteBuffer payload, boolean marker, int timestamp) {
        if (!payload.hasRemaining()) {
            return;
        }
        int at = payload.position();
        int first = payload.get(at) & 0xff;
        int type = first & 0x1f;
        boolean interleaved = type == STAP_B || type == MTAP16 || type == MTAP24 || type == FU_B || order.open();
        if (interleaved) {
            interleaved(payload, type, timestamp);
            return;
        }
        pictures.at(timestamp);
        if (type == FU_A || type == FU_B) {
            fragment(payload, first);
        } else if (type == STAP_A) {
            aggregate(payload);
        } else if (type >= 1 && type <= LAST_SINGLE) {
            pictures.unit(payload, at, payload.remaining());
        } else if (AnnexB.begins(payload)) {
            delimited(payload);
        }
        if (marker) {
            pictures.marker(output.now());
        }
    }

    private void fragment(ByteBuffer payload, int first) {
        int at = payload.position();
        int count = payload.remaining() - 2;
        if (count < 0) {
            return;
        }
        int head = payload.get(at + 1) & 0xff;
        if ((head & START) != 0) {
            int unit = first & 0xe0 | head & 0x1f;
            pictures.begin(unit);
            pictures.head(unit);
        }
        pictures.more(payload, at + 2, count);
        if ((head & END) != 0) {
            pictures.finish();
        }
    }

    private void aggregate(ByteBuffer payload) {
        int at = payload.position() + 1;
        while (at + 2 < payload.limit()) {
            int count = payload.getShort(at) & 0xffff;
            at += 2;
            pictures.unit(payload, at, Math.min(count, payload.limit() - at));
            at += count;
        }
    }

    /** Cameras that leave the start codes in. */
    private void delimited(ByteBuffer payload) {
        int unit = AnnexB.unit(payload, payload.position());
        while (unit < payload.limit()) {
            pictures.unit(payload, unit, AnnexB.end(payload, unit) - unit);
            unit = AnnexB.unit(payload, unit);
        }
    }

    private void interleaved(ByteBuffer payload, int type, int timestamp) {
        switch (type) {
            case STAP_B -> ordered(payload, 0, timestamp);
            case MTAP16 -> ordered(payload, 2, timestamp);
            case MTAP24 -> ordered(payload, 3, timestamp);
            case FU_A, FU_B -> orderedFragment(payload, type == FU_B, timestamp);
            default -> order.flush();
        }
    }

    /** Units with decoding order numbers, and with that many bytes of time each. */
    private void ordered(ByteBuffer payload, int time, int timestamp) {
        int at = payload.position() + 1;
        int end = payload.limit();
        if (at + 2 > end) {
            return;
        }
        long base = order.extended(payload.getShort(at) & 0xffff);
        int extra = time == 0 ? 0 : 1 + time;
        at += 2;
        for (int index = 0; at + 2 + extra < end; index++) {
            int count = payload.getShort(at) & 0xffff;
            int later = 0;
            for (int i = 0; i < time; i++) {
                later = later << 8 | payload.get(at + 3 + i) & 0xff;
            }
            long number = base + (time == 0 ? index : payload.get(at + 2) & 0xff);
            at += 2 + extra;
            order.unit(number, timestamp + later, payload, at, count);
            at += count;
        }
    }

    private void orderedFragment(ByteBuffer payload, boolean numbered, int timestamp) {
        int at = payload.position();
        int body = at + (numbered ? 4 : 2);
        if (body > payload.limit()) {
            order.gap();
            return;
        }
        int head = payload.get(at + 1) & 0xff;
        if (numbered) {
            order.begin(order.extended(payload.getShort(at + 2) & 0xffff));
            order.head(payload.get(at) & 0xe0 | head & 0x1f);
        }
        order.more(payload, body);
        if ((head & END) != 0) {
            order.end(timestamp);
        }
    }

    @Override
    public void gap() {
        order.gap();
        pictures.gap();
    }

    @Override
    public void tick(long now) {
        pictures.tick(now);
    }
}
