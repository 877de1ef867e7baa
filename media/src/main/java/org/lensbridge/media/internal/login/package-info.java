/** Who asks: a session cookie, HTTP Basic or, of RTSP players, Digest; checked off the I/O thread. Nothing here is logged. */
package org.lensbridge.media.internal.login;
