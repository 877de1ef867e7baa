/**
 * Fragmented MP4 ({@link org.lensbridge.media.internal.mp4.Mp4Framing}): boxes, sample entries, fragments. A frame's bytes are not copied: the
 * head of its fragment and the lengths of its units are written beside them. All confined to the thread that frames.
 */
package org.lensbridge.media.internal.mp4;
