/** Names of hosts and their addresses, looked up apart from the I/O threads. Thread-safe. */
package org.lensbridge.transport.internal.names;
