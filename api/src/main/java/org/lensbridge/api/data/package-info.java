/**
 * The typed tree that settings, arguments, replies and event data are made of, and the types that describe it.
 *
 * <p>{@link org.lensbridge.api.data.Value} is a closed set of seven shapes, so that a consumer can show, compare, store and transport what
 * a device said without knowing the vendor; {@link org.lensbridge.api.data.ValueType} says which values are allowed, in a form from which a
 * console makes help and a web page makes a form. Neither knows a wire format. Everything is immutable.
 */
@Export
@Version("0.9.0")
package org.lensbridge.api.data;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
