/**
 * The two ways in which devices of this family pack video and sound for transport: {@link
 * org.lensbridge.simulator.container.DhavContainer}, which devices send and store, and {@link
 * org.lensbridge.simulator.container.DhContainer}, which chapter 15 of the vendor's document describes. Writers only, immutable
 * and free of I/O.
 */
package org.lensbridge.simulator.container;
