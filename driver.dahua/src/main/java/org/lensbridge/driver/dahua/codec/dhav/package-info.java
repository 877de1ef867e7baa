/**
 * The two containers of moving pictures and sound: the head "DH" of chapter 15, and "DHAV", which devices have sent for years without
 * documenting it. {@link org.lensbridge.driver.dahua.codec.dhav.ContainerDemuxer} takes bytes as they come from a socket or a file and gives
 * each {@link org.lensbridge.driver.dahua.codec.dhav.Packet} with its payload to a
 * {@link org.lensbridge.driver.dahua.codec.dhav.PacketHandler}; {@link org.lensbridge.driver.dahua.codec.dhav.Timeline} turns the stamps of packets
 * into times.
 *
 * <p>All numbers are little-endian, and the length fields decide where a packet ends. The demuxer and the timeline are confined to the thread that feeds them,
 * the values are immutable.
 */
package org.lensbridge.driver.dahua.codec.dhav;
