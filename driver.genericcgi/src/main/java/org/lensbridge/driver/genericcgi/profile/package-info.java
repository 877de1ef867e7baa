/**
 * Cameras that nobody wrote a driver for, described by profiles. A profile is a JSON file; {@code form} says what may stand in it.
 *
 * <p>{@link org.lensbridge.driver.genericcgi.profile.ProfileFolder} watches the folder of profiles. A
 * {@link org.lensbridge.driver.genericcgi.profile.ProfileReader} makes rows of a file, a
 * {@link org.lensbridge.driver.genericcgi.profile.ProfileDriver} is the driver service of one profile, and its
 * {@link org.lensbridge.driver.genericcgi.profile.ProfileSurvey} gives a device the capabilities that the profile describes, each a small class over
 * rows. Regular expressions are searched by {@link org.lensbridge.driver.genericcgi.profile.Search} within bounds.
 */
package org.lensbridge.driver.genericcgi.profile;
