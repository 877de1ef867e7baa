/**
 * What happens at a device: its events by section 4.9, what detects them, and its alarm inputs and outputs.
 * One event subscription serves all channels of a device. Everything is thread-safe unless its type says otherwise.
 *
 * <p>Pictures of events (4.4.3) do not travel with them: an event is kept in many queues and a picture is a thousand times its size, and a device
 * would be asked for every channel's on a conversation of its own. Whoever wants them opens the operation {@code snapshot.onEvents}.
 */
package org.lensbridge.driver.dahua.capability.event;
