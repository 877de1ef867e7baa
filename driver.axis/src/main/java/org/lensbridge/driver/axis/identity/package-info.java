/**
 * Who a device is, which channels and which interfaces it has: what is asked once, when it is connected. One listing of the branches that
 * all finders need, API discovery where the firmware has it. Confined to the thread that connects; what comes of it is immutable.
 */
package org.lensbridge.driver.axis.identity;
