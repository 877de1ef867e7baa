/**
 * The requests of the vendor's documents, one {@link org.lensbridge.driver.support.operation.Operation} each: a file per chapter, in the order of
 * the document. {@link org.lensbridge.driver.excelsense.operation.ExcelsenseOperations} lists all. Constants; nothing here talks to a device.
 */
package org.lensbridge.driver.excelsense.operation;
