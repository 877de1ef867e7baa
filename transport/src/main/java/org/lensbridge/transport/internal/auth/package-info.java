/**
 * Login to devices: challenges, Basic and Digest (RFC 7617, 7616, 2617, 2069), and the rule that a wrong password is sent at
 * most twice.
 *
 * <p>{@link org.lensbridge.transport.internal.auth.Login} decides per device what to send; it knows no HTTP client.
 */
package org.lensbridge.transport.internal.auth;
