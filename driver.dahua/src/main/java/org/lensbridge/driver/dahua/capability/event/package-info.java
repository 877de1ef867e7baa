/**
 * What happens at a device: its events by section 4.9, what detects them, and its alarm inputs and outputs.
 * One event subscription serves all channels of a device. Everything is thread-safe unless its type says otherwise.
 */
package org.lensbridge.driver.dahua.capability.event;
