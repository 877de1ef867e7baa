/**
 * A small HTTP/1.1 server that gives its owner control of every byte on the wire.
 *
 * <p>{@link EventLoop} is one thread with a selector, a task queue and timers. {@link HttpServer} accepts
 * connections on it; a {@link Connection} parses requests and sends replies or endless streams. Everything that
 * belongs to a connection is confined to the loop's thread, so handlers need no locks and must not block.
 *
 * <p>The server owns its connections and closes them; whoever created the loop closes the loop.
 */
package org.lensbridge.simulator.http;
