/** H.264 and H.265 as they come: a {@link org.lensbridge.media.internal.feed.Framing} that copies nothing. */
package org.lensbridge.media.internal.annexb;
