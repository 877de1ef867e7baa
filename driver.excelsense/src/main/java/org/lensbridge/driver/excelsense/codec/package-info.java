/** What the document's numbers and lists stand for: encoders, sizes and what streams can be. Values without I/O. */
package org.lensbridge.driver.excelsense.codec;
