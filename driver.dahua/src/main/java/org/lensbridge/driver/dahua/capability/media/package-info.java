/**
 * Pictures and sound: streams, snapshots and talk by sections 4.1 to 4.4.
 * Streams are read on I/O threads and handed to sinks. Everything is thread-safe unless its type says otherwise.
 */
package org.lensbridge.driver.dahua.capability.media;
