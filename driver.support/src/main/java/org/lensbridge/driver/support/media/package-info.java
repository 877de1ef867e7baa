/**
 * Streams that vendors send in the same form: {@link org.lensbridge.driver.support.media.JpegStream} makes frames of the JPEG images in an
 * endless answer, {@link org.lensbridge.driver.support.media.H264Stream} of its pictures of H.264, {@link org.lensbridge.driver.support.media.CodedPictures} of
 * those of any codec among parts of other kinds. A stream is opened by a capability, which owns
 * its handle, and read on one I/O thread of the transport. {@link org.lensbridge.driver.support.media.RtspVideo} opens the streams of a device's RTSP
 * server, {@link org.lensbridge.driver.support.media.HttpElseRtsp} those that come either way.
 * {@link org.lensbridge.driver.support.media.Loudspeaker} is the other direction: a vendor's
 * {@link org.lensbridge.driver.support.media.TalkWay} says what its requests are.
 */
package org.lensbridge.driver.support.media;
