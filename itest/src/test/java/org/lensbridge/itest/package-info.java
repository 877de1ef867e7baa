/** The built jars, in Felix and as a product. */
package org.lensbridge.itest;
