/**
 * Recordings, recorder and storage: sections 4.2.3, 4.2.4 and 4.11, chapters 6 and 13.
 * A finder is always closed and destroyed. Everything is thread-safe unless its type says otherwise.
 */
package org.lensbridge.driver.dahua.capability.recording;
