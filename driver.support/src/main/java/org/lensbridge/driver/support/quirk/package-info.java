/**
 * Where firmware deviates from the vendor's document, as rows. {@link org.lensbridge.driver.support.quirk.Quirk} says which devices
 * deviate and what they want instead; {@link org.lensbridge.driver.support.quirk.QuirkTable} selects what is in force
 * for one device. Everything is immutable.
 */
package org.lensbridge.driver.support.quirk;
