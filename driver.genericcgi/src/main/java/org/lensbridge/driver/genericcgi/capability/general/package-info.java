/** Brings together what concerns the device as a whole: its users, storage, maintenance, logs and time. Stateless. */
package org.lensbridge.driver.genericcgi.capability.general;
