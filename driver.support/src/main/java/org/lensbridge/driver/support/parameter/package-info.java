/**
 * Parameters as rows: {@link org.lensbridge.driver.support.parameter.Parameter} holds key, documented type, access and section of one
 * parameter. Immutable.
 */
package org.lensbridge.driver.support.parameter;
