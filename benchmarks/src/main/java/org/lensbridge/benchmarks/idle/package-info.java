/**
 * What a device is asked while nobody uses it: the runtime's device fleet with the dahua driver, without OSGi, and simulated cameras
 * that count.
 */
package org.lensbridge.benchmarks.idle;
