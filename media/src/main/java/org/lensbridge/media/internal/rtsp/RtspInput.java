package org.lensbridge.media.internal.rtsp;

/** What a client sends on its connection. Immutable. */
sealed interface RtspInput permits RtspRequest, ClientFrame {}
