package org.lensbridge.api.capability.control;

import org.osgi.annotation.versioning.ConsumerType;

/** Watches a transfer, and may end it. Called on the transferring thread; must not block. */
@ConsumerType
@FunctionalInterface
public interface Progress {
    /** Neither shows nor ends anything. */
    Progress SILENT = (done, total) -> true;

    /**
     * So many bytes are done.
     *
     * @param total all bytes, or -1 when unknown
     * @return false to cancel the transfer
     */
    boolean advanced(long done, long total);
}
