/**
 * What a thermal camera looks at ({@link org.lensbridge.simulator.dahua.thermal.HeatScene}), what it measures there
 * ({@link org.lensbridge.simulator.dahua.thermal.Region}, {@link org.lensbridge.simulator.dahua.thermal.Reading}) and what its
 * sensor sees ({@link org.lensbridge.simulator.dahua.thermal.Sensor}). The types know nothing of requests; the scene is
 * confined to the device's event loop, everything else is immutable. Temperatures are in degrees Celsius, places from 0 to
 * 8191 from the left and from the top.
 */
package org.lensbridge.simulator.dahua.thermal;
