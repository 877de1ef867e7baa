/** The runtime's stream hub outside of OSGi, over one device that has one stream. */
package org.lensbridge.benchmarks.hub;
