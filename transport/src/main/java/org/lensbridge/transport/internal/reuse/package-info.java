/**
 * The reuse of replies: equal reads that run at the same time are sent once, and a reply serves for a while where the caller
 * allows it. {@link org.lensbridge.transport.internal.reuse.ReuseDesk} is the entry. Thread-safe.
 */
package org.lensbridge.transport.internal.reuse;
