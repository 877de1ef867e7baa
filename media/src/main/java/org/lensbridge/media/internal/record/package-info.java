/**
 * Streams to files. The hub's thread frames and queues; each {@link org.lensbridge.media.internal.record.Recording} has a thread of its own
 * that writes, so that a slow disk costs frames of that recording and nothing else.
 */
package org.lensbridge.media.internal.record;
