/**
 * Who a camera is: what proves it to be of this family, what it says of itself, how many sensors are asked one by one, and by what a stranger at an
 * address is taken for one. Values and stateless functions.
 */
package org.lensbridge.driver.arecont.identity;
