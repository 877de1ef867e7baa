package org.lensbridge.simulator;

import java.nio.ByteBuffer;

/**
 * Sound that a client has sent to a simulated device; a snapshot of one moment. Immutable: the buffer is
 * read-only.
 *
 * @param channel from 1
 * @param encoding the content type, as the client wrote it: {@code Audio/G.711A}
 * @param total bytes received
 * @param open whether the client may still send more
 * @param data the first megabytes of what was received, without the heads of parts
 */
public record ReceivedAudio(int channel, String encoding, long total, boolean open, ByteBuffer data) {}
