/**
 * What pictures tell of themselves without being decoded: units of H.264 and H.265 in Annex B form, parameter sets, the head of a JPEG image;
 * and what sound a WAV file holds.
 * Readers take bytes and return values; all are bounded and stateless, and leave the buffers as they are unless they say otherwise.
 */
@Export
@Version("0.9.0")
package org.lensbridge.transport.codec;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
