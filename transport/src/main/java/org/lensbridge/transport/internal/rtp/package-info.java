/**
 * How RTP becomes frames and frames become RTP: what {@link org.lensbridge.transport.rtp} is made of. A {@code TrackReception} puts the packets of one
 * medium in order and gives them to the {@code Depacketizer} of their payload type, which gives whole frames to a {@code FrameOutput}; a
 * {@code PayloadFormat} plans the packets of a frame. Everything is confined to whoever brings the packets; memory is reused and bounded.
 */
package org.lensbridge.transport.internal.rtp;
