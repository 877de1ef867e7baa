/**
 * Web sockets (RFC 6455) to devices, over the conversations of {@link org.lensbridge.transport.http.HttpDevice}: login, trust, limits and
 * captures are those of any other request. {@link org.lensbridge.transport.websocket.WebSocket} is opened and owned by the caller, on
 * whose threads everything runs; nothing here starts one.
 */
@Export
@Version("0.9.0")
package org.lensbridge.transport.websocket;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
