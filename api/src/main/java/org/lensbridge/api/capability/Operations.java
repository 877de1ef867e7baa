package org.lensbridge.api.capability;

import java.util.List;
import java.util.Map;
import org.lensbridge.api.capability.control.OperationInfo;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.ReplySink;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.media.StreamHandle;
import org.osgi.annotation.versioning.ConsumerType;

/** Every documented request of a device, by name. */
@ConsumerType
public interface Operations extends Capability {
    /** The requests of this device, in the document's order. Does no I/O. */
    @Lane(Lane.Order.BESIDE)
    List<OperationInfo> list();

    /**
     * Sends a request and returns its decoded answer.
     *
     * @throws org.lensbridge.api.error.CameraException INVALID_ARGUMENT before anything is sent when the name, an argument's name or its value does
     *     not fit, or when the answer is endless and {@link #open} is the way
     */
    Reply invoke(String name, Map<String, Value> arguments);

    /** Sends a request whose answer comes in parts without end; the sink gets each part until the handle is closed. */
    @Lane(Lane.Order.BESIDE)
    StreamHandle open(String name, Map<String, Value> arguments, ReplySink sink);

    /** Sends a request with a body, such as a firmware file, and returns its decoded answer. */
    @Lane(Lane.Order.BESIDE)
    Reply upload(String name, Map<String, Value> arguments, Upload body);
}
