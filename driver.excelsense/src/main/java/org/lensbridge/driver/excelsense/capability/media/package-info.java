/** Pictures and streams, in terms of the driver's rows. */
package org.lensbridge.driver.excelsense.capability.media;
