/**
 * The device fleet: one {@link org.lensbridge.api.device.Device} service per configuration, the sessions behind them, and
 * the lanes on which drivers are called.
 *
 * <p>A {@link org.lensbridge.runtime.internal.device.ManagedDevice} is what applications hold; its
 * {@link org.lensbridge.runtime.internal.device.Supervisor} is the state machine that selects a driver, opens a session, connects,
 * checks and retries. Everything that happens to a device is a step in its mailbox, one at a time; no step blocks.
 *
 * <p>Drivers are called on threads of {@link org.lensbridge.runtime.internal.device.CallPool} only, each call with a deadline, through
 * {@link org.lensbridge.runtime.internal.device.Gate gates}: one at a time per channel, a few per device, many in all. A call
 * that does not come back is interrupted, then given up: its gates open for the next one, and the thread is counted
 * until it returns. What applications get are stand-ins that look up the present session at each call, so that nothing
 * outside of a session refers to a driver's classes.
 */
package org.lensbridge.runtime.internal.device;
