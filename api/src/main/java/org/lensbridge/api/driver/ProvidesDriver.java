package org.lensbridge.api.driver;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Capability;

/**
 * On a driver's factory: puts the capability {@code lensbridge.driver} into the bundle's manifest, so that a resolver can
 * require a vendor, and so that the runtime can judge a driver before it starts anything. {@link DriverInfo#of} reads it, so
 * that a driver says once what it is.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Capability(
        namespace = ProvidesDriver.NAMESPACE,
        attribute = {
            ProvidesDriver.NAMESPACE + "=${#name}",
            "vendor=${#vendor}",
            "protocols:List<String>=\"${#protocols}\"",
            "capabilities:List<String>=\"${#capabilities}\"",
            "api:Version=" + ProvidesDriver.API_VERSION
        })
public @interface ProvidesDriver {
    /** The capability's namespace. */
    String NAMESPACE = "lensbridge.driver";
    /** The version of the API that a driver compiled against this class was made for. */
    String API_VERSION = "0.9.0";

    /** The driver's name: {@code dahua}. */
    String name();

    /** The vendor whose devices it serves. */
    String vendor();

    /** The protocols that it speaks: {@code http}, {@code rtsp}. */
    String[] protocols();

    /** The simple names of the capability types that it can provide. */
    String[] capabilities();
}
