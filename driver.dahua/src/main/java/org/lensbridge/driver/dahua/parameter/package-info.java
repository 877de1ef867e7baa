/**
 * The parameters of the vendor's document as rows, and {@link org.lensbridge.driver.dahua.parameter.DahuaTables}, which knows how they are
 * read and written. Everything is constant.
 */
package org.lensbridge.driver.dahua.parameter;
