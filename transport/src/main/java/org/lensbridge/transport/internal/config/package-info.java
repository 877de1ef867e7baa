/** What an administrator sets for the transport. Immutable. */
package org.lensbridge.transport.internal.config;
