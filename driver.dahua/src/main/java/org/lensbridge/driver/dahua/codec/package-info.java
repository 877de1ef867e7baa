/**
 * What is special about this vendor's texts: refusals and event messages. Parsers take bytes or text, have limits, and know
 * neither sockets nor clocks.
 */
package org.lensbridge.driver.dahua.codec;
