/** Pictures, streams, what moves, switches and happens, in terms of the driver's rows. */
package org.lensbridge.driver.genericcgi.capability.live;
