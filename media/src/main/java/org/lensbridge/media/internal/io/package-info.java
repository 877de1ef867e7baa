/**
 * Sockets: one event loop, the connections on it, and what a request handler sees of them
 * ({@link org.lensbridge.media.internal.io.Exchange}). Everything is confined to the loop's thread unless a method says otherwise.
 */
package org.lensbridge.media.internal.io;
