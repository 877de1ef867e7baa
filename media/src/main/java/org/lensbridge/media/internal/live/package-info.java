/**
 * Many streams over one web socket (RFC 6455), for pages that play them with Media Source Extensions.
 *
 * <p>Texts from the page: {@code open ID DEVICE CHANNEL [PROFILE]} and {@code close ID}; an ID is a number that the page chooses. Texts to the page:
 * {@code init ID MIME} before an initialisation segment, and {@code end ID STATUS sentence} when a stream does not begin or has ended. Bytes to the
 * page: the ID in four bytes, one byte (0 for an initialisation segment, 1 for a segment that begins with a key frame, 2 for another), then MP4.
 *
 * <p>Each ID is a reader of its feed, so who is slow skips to a key frame there; a slow socket's IDs take turns. All confined to the I/O thread.
 */
package org.lensbridge.media.internal.live;
