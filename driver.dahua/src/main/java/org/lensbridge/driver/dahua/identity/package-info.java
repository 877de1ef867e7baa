/**
 * Who a device is and what it has. Each question is asked once when a session connects; a question that the device cannot answer
 * costs its own field and nothing else.
 */
package org.lensbridge.driver.dahua.identity;
