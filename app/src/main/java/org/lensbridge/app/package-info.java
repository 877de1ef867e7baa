/**
 * The launcher: prepares a home folder, starts Felix with the bundles of {@code lensbridge.bndrun}, says where to look,
 * and stops cleanly. It knows no class of those bundles; what it shows it reads from service properties.
 */
package org.lensbridge.app;
