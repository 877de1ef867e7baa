/**
 * The client's side of RTSP: {@link org.lensbridge.transport.internal.rtsp.RtspSession} converses over an
 * {@link org.lensbridge.transport.internal.rtsp.RtspLink}, whose bytes {@link org.lensbridge.transport.internal.rtsp.RtspReader} takes
 * apart. It opens no connection itself and starts no thread.
 */
package org.lensbridge.transport.internal.rtsp;
