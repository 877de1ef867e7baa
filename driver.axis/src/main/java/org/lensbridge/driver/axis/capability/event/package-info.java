/**
 * What happens at a device: one conversation for all of its events, by a web socket where it has one and by ONVIF metadata over RTSP else. A
 * {@link org.lensbridge.driver.axis.capability.event.AxisEvents} opens a feed, a thread of the conversation's own pulls messages from it, and the
 * desk makes reports of them by the table of topics. Everything is thread-safe unless its type says otherwise.
 */
package org.lensbridge.driver.axis.capability.event;
