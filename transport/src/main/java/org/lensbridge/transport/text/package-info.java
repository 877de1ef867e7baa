/**
 * Text replies of devices: decoding bytes of uncertain charset, {@code key=value} lines, and lines of columns.
 *
 * <p>{@link org.lensbridge.transport.text.KeyValues} reads a reply into a
 * {@link org.lensbridge.transport.text.KeyValueDocument}, bounded by {@link org.lensbridge.transport.text.KeyValueLimits}. The
 * document gives its values by key, below a prefix, as a tree of {@link org.lensbridge.api.data.Value}s, by type
 * ({@link org.lensbridge.transport.text.TypedReading}), or, where the vendor marks lists by lines, as a
 * {@link org.lensbridge.transport.text.MarkedDocument}. What cannot be read costs one value or one line and is told in a
 * sentence that begins with the line's number; whoever knows them adds the request and the device. Values of secrets are not
 * shown in such sentences.
 *
 * <p>Everything is immutable, without state, or confined to one call.
 */
@Export
@Version("0.9.0")
package org.lensbridge.transport.text;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
