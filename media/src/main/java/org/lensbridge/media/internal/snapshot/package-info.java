/**
 * Still pictures: from a running stream where one is fresh enough, else asked of the camera once for all who wait; of a channel that has coded video
 * only, its newest key frame, which the program ffmpeg decodes where it is installed.
 */
package org.lensbridge.media.internal.snapshot;
