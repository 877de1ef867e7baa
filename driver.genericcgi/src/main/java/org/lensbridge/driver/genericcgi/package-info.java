/** The driver for cameras that speak the IP Camera Standard API. Composition only; what it is composed of stands in the packages below. */
package org.lensbridge.driver.genericcgi;
