/** Time, users, maintenance and the network, in terms of the driver's rows. */
package org.lensbridge.driver.arecont.capability.system;
