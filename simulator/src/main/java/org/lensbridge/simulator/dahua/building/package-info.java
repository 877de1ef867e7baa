/**
 * A door station without its requests: the {@link org.lensbridge.simulator.dahua.building.Door}, the
 * {@link org.lensbridge.simulator.dahua.building.VideoTalk} with who is inside, and the
 * {@link org.lensbridge.simulator.dahua.building.Register}s of cards, passages, calls, alarms and announcements. The door is thread-safe,
 * everything else is confined to the device's event loop.
 */
package org.lensbridge.simulator.dahua.building;
