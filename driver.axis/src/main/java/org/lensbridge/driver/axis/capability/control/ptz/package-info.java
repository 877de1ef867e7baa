/**
 * What turns, zooms and focuses: {@link org.lensbridge.driver.axis.capability.control.ptz.PtzFinder} finds out by the listed parameters which
 * {@link org.lensbridge.driver.axis.capability.control.ptz.Ability} a channel has. All capabilities here are thread-safe and send only what was checked.
 */
package org.lensbridge.driver.axis.capability.control.ptz;
