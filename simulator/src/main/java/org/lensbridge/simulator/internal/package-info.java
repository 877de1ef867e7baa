/** Cameras for a demonstration, started by a configuration. Not for other bundles. */
package org.lensbridge.simulator.internal;
