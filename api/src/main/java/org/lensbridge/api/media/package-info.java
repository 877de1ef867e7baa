/**
 * Moving pictures and sound on their way from a driver to readers.
 *
 * <p>A driver pushes packets into a {@link org.lensbridge.api.media.MediaSink}: first a
 * {@link org.lensbridge.api.media.MediaFormat} for each track, and again when it changes, then
 * {@link org.lensbridge.api.media.MediaFrame}s. A frame is one access unit (a whole JPEG image, all NAL units of a
 * picture in Annex B form, a block of audio). Frames are immutable and shared by all readers: nothing copies their bytes on
 * the way out.
 *
 * <p>Applications do not meet sinks: they subscribe at {@link org.lensbridge.api.registry.StreamHub}.
 *
 * <p>Threads: one stream's packets arrive on one thread at a time, in order. {@code accept} never blocks. Buffers from
 * {@link org.lensbridge.api.media.MediaSink#allocate} belong to the driver until it hands them over in a frame, and to nobody after that: they are never reused.
 */
@Export
@Version("0.9.0")
package org.lensbridge.api.media;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
