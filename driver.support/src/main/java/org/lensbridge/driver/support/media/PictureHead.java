package org.lensbridge.driver.support.media;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.transport.codec.AnnexB;
import org.lensbridge.transport.codec.H264Picture;
import org.lensbridge.transport.codec.H265Picture;
import org.lensbridge.transport.codec.JpegHeader;
import org.lensbridge.transport.codec.SequenceParameters;

/**
 * What the head of a part tells of its picture. Immutable.
 *
 * @param delimited whether it is H.264 and begins with a delimiter
 * @param sets its parameter sets
 * @param width 0 when it is not told
 * @param height 0 when it is not told
 */
record PictureHead(Codec codec, H264Picture.Coding coding, boolean delimited, ByteBuffer sets, int width, int height) {
    private static final int MOST_LAYERS = 7;

    /**
     * Reads a part; empty when it is no picture.
     *
     * @param type of the part, in lower case; may be empty
     * @param usual what it is when neither its bytes nor its type tell
     */
    static Optional<PictureHead> read(String type, ByteBuffer body, Codec usual) {
        if (JpegHeader.begins(body)) {
            JpegHeader size = JpegHeader.read(body).orElse(new JpegHeader(0, 0));
            return Optional.of(new PictureHead(
                    Codec.JPEG, H264Picture.Coding.KEY, false, ByteBuffer.allocate(0), size.width(), size.height()));
        }
        if (codec(type, body, usual).equals(Codec.H265)) {
            return H265Picture.read(body)
                    .map(unit -> new PictureHead(
                            Codec.H265, unit.coding(), false, unit.parameterSets(), unit.width(), unit.height()));
        }
        return H264Picture.read(body).map(unit -> {
            SequenceParameters size = unit.size().orElse(new SequenceParameters(0, 0));
            return new PictureHead(
                    Codec.H264, unit.coding(), unit.delimited(), unit.parameterSets(), size.width(), size.height());
        });
    }

    /**
     * The header of a unit tells, whatever the part's type says: that of H.264 is odd for all slices and for most else, that of H.265 is even and
     * followed by the number of a layer in time.
     */
    private static Codec codec(String type, ByteBuffer body, Codec usual) {
        int unit = AnnexB.unit(body, body.position());
        if (unit + 1 < body.limit()) {
            int header = body.get(unit);
            int layer = body.get(unit + 1);
            if ((header & 1) == 1) {
                return Codec.H264;
            }
            // Remarks of H.264 have a header that H.265 could have too.
            if (header != AnnexB.REMARK && layer >= 1 && layer <= MOST_LAYERS) {
                return Codec.H265;
            }
        }
        if (type.contains("265") || type.contains("hevc")) {
            return Codec.H265;
        }
        return type.contains("264") || type.contains("avc") ? Codec.H264 : usual;
    }

    /** Whether the part holds only what stands in front of a picture. */
    boolean isAhead(ByteBuffer body) {
        return coding == H264Picture.Coding.UNKNOWN && (codec.equals(Codec.H265) || AnnexB.isAhead(body));
    }

    /** Whether it tells something that this format does not have. */
    boolean isNewTo(MediaFormat known) {
        return width > 0 && (width != known.width() || height != known.height())
                || sets.hasRemaining() && !sets.equals(known.configuration());
    }
}
