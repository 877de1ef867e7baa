/** Who a device is: what it tells of itself, and how it is asked. Asked at each connection by the thread that connects; the answers are immutable. */
package org.lensbridge.driver.excelsense.identity;
