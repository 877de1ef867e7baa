/**
 * The pictures of a simulated camera: a drawn scene or a loop of canned frames, as stamped baseline JPEG.
 *
 * <p>A {@link Studio} owns the drawing thread. It makes each frame once per profile and hands it to that profile's
 * {@link Feed}, which passes the same bytes to all viewers on the event loop's thread.
 */
package org.lensbridge.simulator.picture;
