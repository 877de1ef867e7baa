/**
 * Time, users, maintenance, logs and the network, in terms of the driver's rows. Current firmware has interfaces in JSON for most of it, older firmware
 * programs and parameters: {@link org.lensbridge.driver.axis.capability.system.SystemFinder} picks by what the device lists. All of it belongs to the
 * device itself, and most of it to its administrators. What is here has no state of its own and is thread-safe.
 */
package org.lensbridge.driver.axis.capability.system;
