/**
 * Text replies of devices: decoding bytes of uncertain charset, and {@code key=value} lines.
 *
 * <p>{@link org.lensbridge.transport.text.KeyValues} reads a reply into a
 * {@link org.lensbridge.transport.text.KeyValueDocument}, bounded by {@link org.lensbridge.transport.text.KeyValueLimits}.
 * Everything is immutable or without state.
 */
@Export
@Version("0.9.0")
package org.lensbridge.transport.text;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
