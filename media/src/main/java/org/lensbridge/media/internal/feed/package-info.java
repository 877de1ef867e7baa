/** One stream in one output kind: framed once ({@link org.lensbridge.media.internal.feed.Framing}), for any number of readers. */
package org.lensbridge.media.internal.feed;
