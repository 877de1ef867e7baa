/** How the certificate of a device is verified. Thread-safe. */
package org.lensbridge.transport.internal.tls;
