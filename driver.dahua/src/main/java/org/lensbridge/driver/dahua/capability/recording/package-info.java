/**
 * Recordings, recorder and storage: sections 4.2.3, 4.2.4 and 4.11, chapters 6 and 13.
 *
 * <p>{@link org.lensbridge.driver.dahua.capability.recording.RecordingFinder} finds them. A page of recordings is found by a finder of its own at
 * the device, which is always closed and destroyed; its cursor is a time and a token. A recording's token is the path of its file, or its
 * times. Downloads run on their caller's thread. Everything is thread-safe unless its type says otherwise.
 */
package org.lensbridge.driver.dahua.capability.recording;
