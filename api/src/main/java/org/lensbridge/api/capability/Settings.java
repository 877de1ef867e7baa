package org.lensbridge.api.capability;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.capability.control.Setting;
import org.lensbridge.api.data.Value;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Every documented parameter of a device or channel, by key.
 *
 * <p>Keys are the vendor's own names in the form that the driver documents. What a device answers beyond the document is read like the rest, with
 * type {@code any}.
 */
@ConsumerType
public interface Settings extends Capability {
    /** The parameters, with ranges narrowed to what this device says of itself. */
    List<Setting> describe();

    /**
     * The present values of these keys; a key ending in {@code *} stands for all that begin so. A key that the device
     * does not answer is missing from the result; one unreadable value costs that value and nothing else.
     */
    Map<String, Value> read(Collection<String> keys);

    /**
     * Checks all changes, then writes them, then reads them back; the result holds what the device has now.
     *
     * @throws org.lensbridge.api.error.CameraException INVALID_ARGUMENT before anything was sent when one value does not fit
     */
    Map<String, Value> write(Map<String, Value> changes);
}
