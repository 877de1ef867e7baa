/**
 * The values of {@link org.lensbridge.api.capability.Settings} and {@link org.lensbridge.api.capability.Operations}:
 * descriptions from which consoles make help and pages make forms, and replies.
 */
@Export
@Version("0.9.0")
package org.lensbridge.api.capability.control;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
