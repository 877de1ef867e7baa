/**
 * The values of {@link org.lensbridge.api.capability.PanTiltZoom} and its relatives: velocities, positions and parts of
 * the picture. All are immutable and say what they are relative to.
 */
@Export
@Version("0.9.0")
package org.lensbridge.api.capability.ptz;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
