/**
 * What the vendors share whose parameters form one tree behind {@code param.cgi}: {@code action=list} and {@code action=update} with names
 * such as {@code ImageSource.I0.Sensor.Brightness}, which the device answers with {@code root.} in front. A
 * {@link org.lensbridge.driver.support.tree.TreeDialect} reads and writes branches for the settings, a
 * {@link org.lensbridge.driver.support.tree.Tree} is what a device listed at one moment, and
 * {@link org.lensbridge.driver.support.tree.TreeRefusals} knows how such a device says no. All of it is immutable or stateless.
 */
package org.lensbridge.driver.support.tree;
