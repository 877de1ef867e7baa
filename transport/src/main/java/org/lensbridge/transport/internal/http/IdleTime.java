package org.lensbridge.transport.internal.http;

import java.util.Iterator;
import org.apache.hc.core5.http.HeaderElement;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.message.MessageSupport;

/** How long a connection may be kept idle, in milliseconds. Without state. */
final class IdleTime {
    /** It must not be kept. */
    static final long NONE = 0;

    /** The device does not tell. */
    static final long UNTOLD = -1;

    private static final long LONGEST = 30_000;
    private static final long LEAST = 500;

    private IdleTime() {}

    /**
     * Ends before the device's own patience does: a request into a connection that is being closed would be lost.
     *
     * @param told what the device tells
     */
    static long of(long told) {
        return told == NONE ? NONE : told < 0 ? LONGEST : Math.max(LEAST, Math.min(LONGEST, told - LEAST));
    }

    /** The same after a reply that was read to its end. */
    static long after(HttpResponse response) {
        if (!DefaultConnectionReuseStrategy.INSTANCE.keepAlive(null, response, null)) {
            return NONE;
        }
        return of(response.containsHeader("Keep-Alive") ? told(response) : UNTOLD);
    }

    private static long told(HttpResponse response) {
        Iterator<HeaderElement> elements = MessageSupport.iterate(response, "Keep-Alive");
        while (elements.hasNext()) {
            HeaderElement element = elements.next();
            if (element.getName().equalsIgnoreCase("timeout")) {
                return seconds(element.getValue());
            }
        }
        return UNTOLD;
    }

    private static long seconds(String value) {
        try {
            return Math.min(LONGEST + LEAST, 1000 * (long) Integer.parseInt(value));
        } catch (NumberFormatException expected) {
            return UNTOLD;
        }
    }
}
