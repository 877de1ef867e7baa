/**
 * The parameters of the vendor's documents, one {@link org.lensbridge.driver.support.parameter.Parameter} each, and what a device itself says of
 * their ranges. Constants, and questions to a device.
 */
package org.lensbridge.driver.excelsense.parameter;
