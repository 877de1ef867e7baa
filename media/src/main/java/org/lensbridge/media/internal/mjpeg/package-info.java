/**
 * Motion JPEG to many readers: each frame is framed once ({@link org.lensbridge.media.internal.mjpeg.PartFraming}) on the hub's
 * thread, handed over by one wakeup ({@link org.lensbridge.media.internal.mjpeg.Feed}) and written to every reader on the I/O
 * thread ({@link org.lensbridge.media.internal.mjpeg.Reader}). A reader that has not taken its last frame skips to the newest one.
 */
package org.lensbridge.media.internal.mjpeg;
