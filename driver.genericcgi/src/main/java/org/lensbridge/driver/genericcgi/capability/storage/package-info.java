/**
 * The local storage of a device and the files in it (section 5.1.5), in terms of the driver's rows. Files tell by their names when they began.
 * Thread-safe; calls block.
 */
package org.lensbridge.driver.genericcgi.capability.storage;
