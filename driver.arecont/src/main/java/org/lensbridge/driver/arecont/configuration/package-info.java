/**
 * The one way to parameters of a camera: {@link org.lensbridge.driver.arecont.configuration.Configuration} reads and writes them by name and channel,
 * and {@link org.lensbridge.driver.arecont.configuration.ParameterRoute}, through which the engine sends all rows, learns how a camera wants to be
 * told. Everything is thread-safe; nothing is owned or closed.
 */
package org.lensbridge.driver.arecont.configuration;
