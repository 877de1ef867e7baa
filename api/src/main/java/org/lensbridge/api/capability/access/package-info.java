/**
 * The values of {@link org.lensbridge.api.capability.AccessControl} and {@link org.lensbridge.api.capability.Intercom}: doors,
 * cards and calls.
 *
 * <p>Doors count from 1. Numbers of cards identify people: they are shown to those who may see them and are not logged. Codes that
 * people type at a door are never read, even where a device tells them.
 *
 * <p>All types are immutable.
 */
@Export
@Version("0.9.0")
package org.lensbridge.api.capability.access;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
