package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import java.util.List;
import org.lensbridge.transport.codec.AnnexB;
import org.lensbridge.transport.rtsp.FormatParameters;

/** H.265, RFC 7798. Where the description says so, units have decoding order numbers and are put in order. Confined. */
final class H265Depacketizer implements Depacketizer {
    private static final int LAST_SINGLE = 47;
    private static final int AGGREGATE = 48;
    private static final int FRAGMENT = 49;
    private static final int HEAD = 2;
    private static final int START = 0x80;
    private static final int END = 0x40;

    private final FrameOutput output;
    private final PictureAssembly pictures;
    private final DecodingOrder order;
    private final boolean numbered;

    H265Depacketizer(FormatParameters parameters, FrameOutput output) {
        this.output = output;
        UnitRules rules = new H265Units();
        ParameterSets sets = new ParameterSets(rules);
        for (String name : List.of("sprop-vps", "sprop-sps", "sprop-pps")) {
            parameters.value(name).ifPresent(text -> Base64Sets.take(text, sets));
        }
        pictures = new PictureAssembly(rules, sets, output);
        numbered = parameters.number("sprop-max-don-diff", 0) > 0;
        order = new DecodingOrder(parameters.number("sprop-depack-buf-nalus", 0), pictures);
    }

    @Override
    public void packet(ByteBuffer payload, boolean marker, int timestamp) {
        int at = payload.position();
        if (payload.remaining() <= HEAD) {
            return;
        }
        int type = payload.get(at) >> 1 & 0x3f;
        if (numbered) {
            ordered(payload, type, timestamp);
            return;
        }
        pictures.at(timestamp);
        if (payload.getShort(at) == 0 && AnnexB.begins(payload)) {
            AnnexB.units(payload, (from, end) -> pictures.unit(payload, from, end - from));
        } else if (type <= LAST_SINGLE) {
            pictures.unit(payload, at, payload.remaining());
        } else if (type == AGGREGATE) {
            aggregate(payload, at + HEAD);
        } else if (type == FRAGMENT) {
            fragment(payload, at);
        }
        if (marker) {
            pictures.marker(output.now());
        }
    }

    private void aggregate(ByteBuffer payload, int from) {
        int at = from;
        while (at + 2 < payload.limit()) {
            int count = payload.getShort(at) & 0xffff;
            at += 2;
            pictures.unit(payload, at, Math.min(count, payload.limit() - at));
            at += count;
        }
    }

    private void fragment(ByteBuffer payload, int at) {
        int head = payload.get(at + HEAD) & 0xff;
        if ((head & START) != 0) {
            int first = first(payload, at, head);
            pictures.begin(first);
            pictures.head(first);
            pictures.head(payload.get(at + 1));
        }
        pictures.more(payload, at + HEAD + 1, payload.remaining() - HEAD - 1);
        if ((head & END) != 0) {
            pictures.finish();
        }
    }

    private static int first(ByteBuffer payload, int at, int head) {
        return payload.get(at) & 0x81 | (head & 0x3f) << 1;
    }

    private void ordered(ByteBuffer payload, int type, int timestamp) {
        int at = payload.position() + HEAD;
        int end = payload.limit();
        if (type == FRAGMENT) {
            orderedFragment(payload, at, timestamp);
        } else if (at + 2 < end) {
            long number = order.extended(payload.getShort(at) & 0xffff);
            if (type == AGGREGATE) {
                orderedAggregate(payload, at + 2, number, timestamp);
            } else {
                order.begin(number);
                order.head(payload.get(at - 2));
                order.head(payload.get(at - 1));
                order.more(payload, at + 2);
                order.end(timestamp);
            }
        }
    }

    /** Behind the first unit each has the distance of its number (4.4.2). */
    private void orderedAggregate(ByteBuffer payload, int from, long first, int timestamp) {
        int at = from;
        long number = first;
        while (at + 2 < payload.limit()) {
            int count = payload.getShort(at) & 0xffff;
            order.unit(number, timestamp, payload, at + 2, count);
            at += 2 + count;
            number += 1 + (at < payload.limit() ? payload.get(at) & 0xff : 0);
            at++;
        }
    }

    private void orderedFragment(ByteBuffer payload, int at, int timestamp) {
        int head = payload.get(at) & 0xff;
        int body = at + 1;
        if ((head & START) != 0) {
            if (at + 3 > payload.limit()) {
                return;
            }
            order.begin(order.extended(payload.getShort(at + 1) & 0xffff));
            order.head(first(payload, at - HEAD, head));
            order.head(payload.get(at - 1));
            body = at + 3;
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
