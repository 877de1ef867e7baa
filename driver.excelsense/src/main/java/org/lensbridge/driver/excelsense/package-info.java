/** The driver for ExcelSense cameras. Composition only; what it is composed of stands in the packages below. */
package org.lensbridge.driver.excelsense;
