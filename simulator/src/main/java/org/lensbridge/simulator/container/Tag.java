package org.lensbridge.simulator.container;

import java.time.LocalDateTime;

/**
 * What a packet says about itself besides its contents. Immutable.
 *
 * @param channel from 0
 * @param subtype 0 main stream, 1 and 2 extra streams
 * @param number running number, cut to 32 bits on the wire
 * @param time the device's own clock
 * @param operateId the control request that the packet follows (4.2.4), 0 when there was none
 */
public record Tag(int channel, int subtype, long number, LocalDateTime time, int operateId) {}
