/** The driver for devices that speak VAPIX. Composition only; what it is composed of stands in the packages below. */
package org.lensbridge.driver.axis;
