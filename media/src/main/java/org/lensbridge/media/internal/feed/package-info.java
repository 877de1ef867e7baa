/**
 * One stream in one output: framed once, for any number of readers.
 *
 * <p>On the hub's thread {@link org.lensbridge.media.internal.feed.Framer} makes a {@link org.lensbridge.media.internal.feed.Block} of each
 * frame with the output's {@link org.lensbridge.media.internal.feed.Framing}; {@code FeedSubscriber} hands blocks over and wakes the I/O thread
 * once for whatever waits. There {@code Feed} keeps the newest blocks in a {@code Ring}: one or two groups of pictures, bounded in blocks and
 * bytes. A {@link org.lensbridge.media.internal.feed.FeedReader} is a place in that ring, so readers cost no memory however slow they are: who falls
 * out of it, or behind a newer key frame, goes on with the newest key frame, and what was skipped is counted. What a reader writes to is an
 * {@link org.lensbridge.media.internal.feed.Outlet}.
 */
package org.lensbridge.media.internal.feed;
