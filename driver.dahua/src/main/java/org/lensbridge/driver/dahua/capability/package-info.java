/**
 * The API's capabilities in terms of rows: no class here knows a URL. Each instance serves one channel of one session,
 * except events and operations, which serve the device.
 */
package org.lensbridge.driver.dahua.capability;
