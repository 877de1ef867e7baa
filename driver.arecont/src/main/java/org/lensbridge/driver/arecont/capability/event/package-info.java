/** Motion detection, contacts and events, in terms of the driver's rows. */
package org.lensbridge.driver.arecont.capability.event;
