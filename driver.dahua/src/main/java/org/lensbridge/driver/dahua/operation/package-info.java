/**
 * The requests of the vendor's document as rows, one class per chapter, in the document's order. Everything is constant.
 */
package org.lensbridge.driver.dahua.operation;
