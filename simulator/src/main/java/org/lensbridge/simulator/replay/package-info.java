/**
 * Cameras that play back what a real one said.
 *
 * <p>{@link org.lensbridge.simulator.replay.CapturedCamera} answers on a loopback socket with the replies of a capture:
 * {@link org.lensbridge.simulator.replay.Capture} is such a file, read and checked. The format is described in
 * {@code docs/captures.md}; it is read here without the code that writes it.
 *
 * <p>A capture may come from anybody: what is no capture, or exceeds
 * {@link org.lensbridge.simulator.replay.CaptureLimits}, is refused with the number of its line. A camera owns one daemon thread;
 * its methods may be called from any thread. Who starts it closes it.
 */
@Export
@Version("0.9.0")
package org.lensbridge.simulator.replay;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
