/**
 * Bounds on what one host is asked for at a time, shared by all devices at that host. Thread-safe.
 */
package org.lensbridge.transport.internal.governor;
