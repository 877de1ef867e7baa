/** Still pictures: from a running stream where one is fresh enough, else asked of the camera once for all who wait. */
package org.lensbridge.media.internal.snapshot;
