/**
 * Events as they come, as server-sent events: {@link org.lensbridge.web.internal.live.EventStreamServlet} accepts a bounded number of
 * clients; each {@link org.lensbridge.web.internal.live.EventStreamClient} has a bounded queue, is written to without blocking a
 * thread, and is let go when it reads too slowly. A client that comes back with the id of its last event gets what it missed.
 */
package org.lensbridge.web.internal.live;
