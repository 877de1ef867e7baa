/**
 * HTTP without sockets: request heads from hostile bytes, routes, responses, cross-origin rules. Pure; no class here logs,
 * because heads hold cookies and passwords.
 */
package org.lensbridge.media.internal.http;
