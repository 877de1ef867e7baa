/** Motion JPEG as {@code multipart/x-mixed-replace}: a {@link org.lensbridge.media.internal.feed.Framing}, once for all readers. */
package org.lensbridge.media.internal.mjpeg;
