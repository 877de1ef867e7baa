/** Events, in terms of the driver's rows. */
package org.lensbridge.driver.axis.capability.event;
