/**
 * Recording of conversations with devices.
 *
 * <p>{@link org.lensbridge.transport.capture.ConversationRecorder} is an OSGi service beside the transport. While a
 * {@link org.lensbridge.transport.capture.Recording} is under way, every request to its host and port and every byte of the replies
 * goes into a file of JSON lines, without secrets: {@code docs/captures.md} describes the format.
 *
 * <p>Threads: secrets are removed where a conversation runs, before anything is handed on; one thread per recording writes.
 * A conversation never waits for the file. What a full queue cannot take is counted and marked in the file.
 */
@Export
@Version("0.9.0")
package org.lensbridge.transport.capture;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
