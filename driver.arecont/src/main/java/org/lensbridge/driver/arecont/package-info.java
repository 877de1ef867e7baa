/** The driver for Arecont Vision cameras. Composition only; what it is composed of stands in the packages below. */
package org.lensbridge.driver.arecont;
