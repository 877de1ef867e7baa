/**
 * The Gogo commands of scope {@code lb}, one component per subject, and the socket file over which
 * {@code ./lensbridge sh} reaches them.
 *
 * <p>A command returns the text to show: tables come from {@link org.lensbridge.console.internal.Table}. What goes wrong is thrown with a
 * finished sentence, which Gogo shows. Commands run on the shell's thread and may block it.
 */
package org.lensbridge.console.internal;
