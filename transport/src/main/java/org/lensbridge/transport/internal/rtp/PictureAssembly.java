package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;

/**
 * Makes access units in Annex B form of the units of H.264 or H.265. A picture ends with a marker, with another timestamp, or with a unit that stands
 * only in front of pictures, whichever comes first.
 *
 * <p>Cameras that set the marker at every packet are known by their first picture, which waits for the packet behind it; from then on their markers do
 * not count. Units without a picture (cameras that give parameter sets a timestamp and a marker of their own) wait for their picture.
 *
 * <p>A picture of which something is missing is dropped; those after it are given, because a decoder hides the damage better than a stream that stands
 * still until the next key frame, which with some loss might never be whole. The first frame is always a key frame. Confined.
 */
final class PictureAssembly {
    private static final byte[] START = {0, 0, 0, 1};
    /** In nanoseconds: how long the first picture waits for a packet that belies its marker. */
    private static final long PROOF = 30_000_000;

    private enum Markers {
        UNPROVEN,
        TRUE,
        FALSE
    }

    private final UnitRules rules;
    private final FrameOutput output;
    private final ParameterSets sets;
    private final KeyFrames keys = new KeyFrames();
    private final Gathered gathered = new Gathered();

    private Markers markers = Markers.UNPROVEN;
    private boolean marked;
    private long markedAt;

    private int timestamp;
    private boolean any;
    private boolean ended;
    private int unit = -1;
    private boolean ofPicture;
    private boolean slices;
    private boolean damaged;
    private boolean doubtful;
    private boolean begun;

    PictureAssembly(UnitRules rules, ParameterSets sets, FrameOutput output) {
        this.rules = rules;
        this.sets = sets;
        this.output = output;
    }

    /** What follows has this timestamp. */
    void at(int time) {
        if (any && time == timestamp) {
            return;
        }
        finish();
        if (marked && markers == Markers.UNPROVEN) {
            markers = Markers.TRUE;
        }
        close();
        timestamp = time;
        any = true;
        ended = false;
    }

    /** Takes a whole unit, beginning with its head. */
    void unit(ByteBuffer from, int at, int count) {
        if (count <= rules.head()) {
            return;
        }
        begin(from.get(at) & 0xff);
        more(from, at, count);
        finish();
    }

    /** A unit begins; its head comes with {@link #head} or {@link #more}. */
    void begin(int first) {
        finish();
        int type = rules.type(first);
        if (rules.ahead(type) && slices) {
            close();
        }
        ofPicture = rules.slice(type);
        belie();
        unit = gathered.size;
        if (!gathered.add(START)) {
            broken();
        }
    }

    /** A part of a picture behind a marker. */
    private void belie() {
        if (marked && ofPicture) {
            markers = Markers.FALSE;
            marked = false;
        }
    }

    /** A byte of a head that was put together. */
    void head(int one) {
        if (unit >= 0 && !gathered.add(one)) {
            broken();
        }
    }

    /** More of the unit that began; without one the picture is not whole. */
    void more(ByteBuffer from, int at, int count) {
        belie();
        if (unit < 0) {
            damaged = true;
        } else if (!gathered.add(from, at, count)) {
            broken();
        }
    }

    /** The unit that began is whole. */
    void finish() {
        if (unit < 0) {
            return;
        }
        int from = unit + START.length;
        int end = gathered.size;
        unit = -1;
        if (end - from <= rules.head()) {
            gathered.size = from - START.length;
            return;
        }
        int type = rules.type(gathered.bytes[from] & 0xff);
        if (rules.slice(type)) {
            slice(type, rules.first(gathered.bytes, from, end));
        } else if (rules.parameters(type)) {
            sets.take(gathered.bytes, from, end);
        } else if (rules.remarks(type)) {
            keys.remarks(gathered.bytes, from + rules.head(), end);
        }
    }

    private void slice(int type, boolean first) {
        if (!slices && !first && ended && markers == Markers.TRUE) {
            markers = Markers.FALSE;
            broken();
        }
        damaged |= !slices && !first && doubtful;
        doubtful = false;
        slices = true;
        keys.slice(rules.key(type));
    }

    /** The packet before was marked. */
    void marker(long now) {
        if (markers != Markers.FALSE && (slices || unit >= 0 || damaged)) {
            if (markers == Markers.TRUE) {
                finish();
                close();
                ended = true;
            } else {
                marked = true;
                markedAt = now;
            }
        }
    }

    /** A first picture that nothing follows is whole. */
    void tick(long now) {
        if (marked && markers == Markers.UNPROVEN && now - markedAt > PROOF) {
            markers = Markers.TRUE;
            finish();
            close();
            ended = true;
        }
    }

    /** Packets are missing here. */
    void gap() {
        if (unit >= 0) {
            gathered.size = unit;
            unit = -1;
            damaged = true;
        }
        damaged |= slices && !marked;
        doubtful = true;
    }

    /** The picture cannot be had for another reason than missing packets. */
    private void broken() {
        unit = -1;
        if (!damaged && begun) {
            output.lost(1);
        }
        damaged = true;
    }

    /** Ends a picture; units that wait for theirs stay. */
    private void close() {
        if (damaged) {
            clear();
        } else if (slices) {
            give();
            clear();
        }
    }

    private void give() {
        boolean key = keys.end();
        begun |= key;
        if (!begun) {
            return;
        }
        if (sets.changed() || !output.described()) {
            output.video(rules.codec(), sets.width(), sets.height(), sets.inAnnexB());
        }
        output.frame(gathered, timestamp, key);
    }

    private void clear() {
        gathered.clear();
        keys.clear();
        slices = false;
        damaged = false;
        marked = false;
    }
}
