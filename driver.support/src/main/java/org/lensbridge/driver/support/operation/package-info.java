/**
 * Requests as rows, and the one engine that sends them.
 *
 * <p>A driver lists the requests of its vendor's document as {@link org.lensbridge.driver.support.operation.Operation}
 * constants. {@link org.lensbridge.driver.support.operation.OperationEngine} is the only place where a row meets the wire: it
 * checks arguments, renders the target, sends, tells refusals from answers, decodes, and names the operation in every
 * failure. {@link org.lensbridge.driver.support.operation.RowOperations} shows the rows as the API's {@code Operations},
 * and beside them {@link org.lensbridge.driver.support.operation.Procedure}s: what a document describes as several requests in a row.
 *
 * <p>Rows, decodings and the engine are immutable and thread-safe. Sinks of endless answers are called on one I/O thread
 * at a time. The engine does not own its {@code HttpDevice}: the session that opened it closes it.
 */
package org.lensbridge.driver.support.operation;
