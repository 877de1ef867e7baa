/**
 * How capabilities are found. A {@link org.lensbridge.driver.support.session.Finder} asks a connected device, through the
 * {@link org.lensbridge.driver.arecont.survey.Ground} that all of them share, which of some capabilities it has, and says of an absent one which
 * request showed it. Confined to the thread that connects.
 */
package org.lensbridge.driver.arecont.survey;
