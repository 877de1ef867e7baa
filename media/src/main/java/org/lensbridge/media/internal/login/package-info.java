/** Who asks: a session cookie or HTTP Basic, checked off the I/O thread. Nothing here is logged. */
package org.lensbridge.media.internal.login;
