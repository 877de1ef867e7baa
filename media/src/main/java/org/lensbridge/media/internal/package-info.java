/** What several parts of the media server share. Pure. */
package org.lensbridge.media.internal;
