/**
 * The device itself: clock, network, users, maintenance and logs by sections 4.6, 4.7, 4.12 and 4.13.
 * Facades over the rows. Everything is thread-safe unless its type says otherwise.
 */
package org.lensbridge.driver.dahua.capability.system;
