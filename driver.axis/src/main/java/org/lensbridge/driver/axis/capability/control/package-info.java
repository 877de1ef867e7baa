/**
 * What turns, zooms, focuses, switches and is written over the picture, in terms of the driver's rows.
 * {@link org.lensbridge.driver.axis.capability.control.ControlFinder} composes the finders of the packages below.
 */
package org.lensbridge.driver.axis.capability.control;
