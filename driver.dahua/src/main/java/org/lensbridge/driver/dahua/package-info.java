/**
 * The driver for devices of the Dahua and Amcrest family, by the vendor's HTTP API.
 *
 * <p>{@link org.lensbridge.driver.dahua.DahuaDriverFactory} is the bundle's one component; it opens
 * a session for each device, which {@link org.lensbridge.driver.dahua.DahuaSurvey} fills. {@code operation} and {@code parameter} hold the vendor's
 * document as rows, {@code quirk} the deviations of firmware, {@code codec} what is special about its texts,
 * {@code identity} asks a device who it is, {@code capability} turns rows into the API's capabilities.
 *
 * <p>Sections in comments are those of the vendor's document, version 2.x. The bundle exports nothing and keeps no state
 * outside of sessions.
 */
package org.lensbridge.driver.dahua;
