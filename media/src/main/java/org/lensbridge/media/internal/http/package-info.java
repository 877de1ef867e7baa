/**
 * HTTP without sockets: request heads from hostile bytes, routes, responses, cross-origin rules. Pure; no class here logs,
 * because heads hold cookies and passwords. RTSP's heads are read with the same {@link org.lensbridge.media.internal.http.HeadBuffer} and
 * {@link org.lensbridge.media.internal.http.HeaderLines}.
 */
package org.lensbridge.media.internal.http;
