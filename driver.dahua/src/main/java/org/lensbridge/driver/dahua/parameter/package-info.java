/** The parameters of the vendor's document as rows. Everything is constant. */
package org.lensbridge.driver.dahua.parameter;
