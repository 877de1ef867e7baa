/** What turns, zooms, focuses, switches and is written over the picture, in terms of the driver's rows. */
package org.lensbridge.driver.axis.capability.control;
