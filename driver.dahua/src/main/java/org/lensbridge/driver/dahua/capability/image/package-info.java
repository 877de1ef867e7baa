/**
 * How the picture looks: imaging, lens, overlays, masks and wiper by section 4.5 and chapter 5.
 * Facades over the rows. Everything is thread-safe unless its type says otherwise.
 */
package org.lensbridge.driver.dahua.capability.image;
