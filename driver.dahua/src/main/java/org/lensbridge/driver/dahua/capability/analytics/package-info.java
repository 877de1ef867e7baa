/**
 * Rules, counts and heat maps: chapter 8.
 * Facades over the rows. Everything is thread-safe unless its type says otherwise.
 */
package org.lensbridge.driver.dahua.capability.analytics;
