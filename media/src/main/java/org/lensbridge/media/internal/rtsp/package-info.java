/** The RTSP server's side of RFC 2326. */
package org.lensbridge.media.internal.rtsp;
