/**
 * What every driver repeats. The classes are compiled into each driver's bundle (bnd {@code -conditionalpackage}), so
 * that updating one driver leaves its siblings alone; there is no static state here, and nothing of it is API.
 *
 * <p>{@code operation} holds requests as rows and the engine that sends them, {@code parameter} parameters as rows and theirs,
 * {@code event} event codes as rows, {@code quirk} deviations of firmware as rows, {@code session} the session itself, {@code codec}
 * small readers.
 */
package org.lensbridge.driver.support;
