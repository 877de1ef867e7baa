/**
 * Login to devices: challenges, Basic and Digest (RFC 7617, 7616, 2617, 2069), logins in a query, and the rules that keep a
 * device from locking its user out.
 *
 * <p>{@link org.lensbridge.transport.internal.auth.Login} decides what to send; it knows no HTTP client. One of them serves
 * all conversations with one host that use the same credentials. {@link org.lensbridge.transport.internal.auth.LoginHost} is
 * what it asks of the host's governor. All are thread-safe or immutable.
 */
package org.lensbridge.transport.internal.auth;
