/**
 * The client's side of RTSP. It opens no connection itself.
 *
 * <ul>
 *   <li>Pulled: {@link org.lensbridge.transport.internal.rtsp.RtspSession} converses over an {@link org.lensbridge.transport.internal.rtsp.RtspLink},
 *       whose bytes {@link org.lensbridge.transport.internal.rtsp.RtspReader} takes apart, on its caller's thread.
 *   <li>Played: {@link org.lensbridge.transport.internal.rtsp.LiveOpening} agrees with the server on its caller's thread
 *       ({@link org.lensbridge.transport.internal.rtsp.LiveDialogue}) and gives the connection to
 *       {@link org.lensbridge.transport.internal.rtsp.RtspLoop}, the one thread on which every
 *       {@link org.lensbridge.transport.internal.rtsp.LiveSession} of a transport reads, asks for signs of life and reports. A session's connection
 *       and ports are its own from there on; it gives back the turn at the host when it is over.
 * </ul>
 */
package org.lensbridge.transport.internal.rtsp;
