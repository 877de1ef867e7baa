/**
 * Parameters as rows, and the one engine that reads and writes them.
 *
 * <p>A driver lists the parameters of its vendor's document as {@link org.lensbridge.driver.support.parameter.Parameter}
 * constants and gives one {@link org.lensbridge.driver.support.parameter.ParameterDialect} that knows the vendor's requests.
 * {@link org.lensbridge.driver.support.parameter.ParameterEngine} does the rest: it groups reads, checks every change before it
 * sends one, sends each once and in the document's order, and reads back.
 * {@link org.lensbridge.driver.support.parameter.RowSettings} shows it as the API's {@code Settings}.
 *
 * <p>Everything is immutable and thread-safe. Calls block; the engine's own lock is none, since the runtime calls settings of a
 * channel one at a time.
 */
package org.lensbridge.driver.support.parameter;
