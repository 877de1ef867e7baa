/** Inputs and outputs by section 5.4.1. Thread-safe. */
package org.lensbridge.driver.genericcgi.capability.live.io;
