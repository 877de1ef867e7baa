/**
 * Sounds that are sent to loudspeakers. {@link org.lensbridge.web.internal.talk.WavSound} reads what came with a request,
 * {@link org.lensbridge.web.internal.talk.Announcements} plays it at its own pace, on a few threads of its own.
 */
package org.lensbridge.web.internal.talk;
