/**
 * The login of the Felix Web Console. This package alone uses the web console's SPI, whose import is optional: without a web
 * console the component here is never asked for and its class never loaded.
 */
package org.lensbridge.web.internal.console;
