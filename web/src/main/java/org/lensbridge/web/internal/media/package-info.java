/**
 * Where the media server is. It listens on a port of its own and registers its address as a service of type
 * {@link java.net.SocketAddress} with the property {@code lensbridge.endpoint=media}, and that of its RTSP server with {@code =rtsp};
 * {@link org.lensbridge.web.internal.media.MediaEndpoint} follows it, {@link org.lensbridge.web.internal.media.MediaUrls} makes the URLs that a
 * browser uses: the host that it reached the web server by, with the media server's port. Thread-safe.
 */
package org.lensbridge.web.internal.media;
