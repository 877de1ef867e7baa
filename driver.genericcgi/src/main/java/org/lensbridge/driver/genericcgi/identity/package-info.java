/**
 * Who a device is: what its tree of parameters tells, and for a user who may not read that, which other request proves the login. Asked at each
 * connection by the thread that connects; the answers are immutable.
 */
package org.lensbridge.driver.genericcgi.identity;
