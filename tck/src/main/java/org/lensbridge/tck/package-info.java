/**
 * Contract tests for drivers. Extend {@link org.lensbridge.tck.DriverContract} in your driver's tests, give it your factory and a
 * running device, and every rule of {@code org.lensbridge.api.driver} that can be checked from outside is checked:
 *
 * <pre>{@code
 * class AcmeContractTest extends DriverContract {
 *     protected DriverFactory factory() { return new AcmeDriverFactory(transport); }
 *     protected RunningDevice device() { return RunningDevice.of(simulator.address(), "admin", "s3cret"); }
 *     protected Evidence evidence() { return new Evidence(device().address(), Map.of(Evidence.HTTP_SERVER, "acme")); }
 * }
 * }</pre>
 *
 * <p>The capabilities' own contracts are interfaces with one test per promise. They leave the device as it is, unless
 * {@code mayBeChanged()} returns true.
 *
 * <p>{@link org.lensbridge.tck.LentContext}, {@link org.lensbridge.tck.CollectedMedia} and {@link org.lensbridge.tck.CollectedEvents}
 * stand in for the runtime and are of use in a driver's own tests too. They are thread-safe.
 */
@Export
@Version("0.9.0")
package org.lensbridge.tck;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
