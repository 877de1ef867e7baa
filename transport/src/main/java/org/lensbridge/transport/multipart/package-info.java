/**
 * Multipart replies ({@code multipart/x-mixed-replace} and relatives) as they are met in the field.
 *
 * <p>{@link org.lensbridge.transport.multipart.MultipartParser} is fed with chunks of any size and calls a
 * {@link org.lensbridge.transport.multipart.PartHandler} for each part. A part that states its length is copied once, in bulk,
 * into a buffer of the handler's choice. No socket, no clock, no logger, no threads of its own: a parser is confined to the
 * thread that feeds it.
 */
@Export
@Version("0.9.0")
package org.lensbridge.transport.multipart;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
