/** Times as these cameras write them: in a zone of their own, which they name by a number that the document does not explain. Stateless. */
package org.lensbridge.driver.excelsense.time;
