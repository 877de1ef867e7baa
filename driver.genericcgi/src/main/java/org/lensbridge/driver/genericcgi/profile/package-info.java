/**
 * Cameras that nobody wrote a driver for, described by profiles. A profile is a JSON file; {@code form} says what may stand in it and what is
 * wrong with one. Each sound profile becomes a driver of its own.
 */
package org.lensbridge.driver.genericcgi.profile;
