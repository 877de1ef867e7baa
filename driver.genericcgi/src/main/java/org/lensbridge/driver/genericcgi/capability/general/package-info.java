/** Users, storage, maintenance, logs and time, in terms of the driver's rows. */
package org.lensbridge.driver.genericcgi.capability.general;
