/** Time, users, maintenance, logs and the network, in terms of the driver's rows. */
package org.lensbridge.driver.excelsense.capability.system;
