/**
 * Settings by the documents' rows and by what a device lists and defines of itself: which rows a channel has, under which keys, and in which
 * ranges. A view area shares its sensor's with the others of that sensor. Called on a channel's lane.
 */
package org.lensbridge.driver.axis.capability.setting;
