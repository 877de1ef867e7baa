package org.lensbridge.runtime.internal.config;

import org.lensbridge.api.admin.DeviceAdmin;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The form of a device's configuration: its attributes are the keys of a file in {@code etc/}. */
@ObjectClassDefinition(
        name = "Lensbridge device",
        description = "One camera, encoder or recorder.",
        factoryPid = DeviceAdmin.FACTORY_PID)
public @interface DeviceForm {
    /** {@code name}. */
    @AttributeDefinition(
            name = "Name",
            description = "Unique; 1 to 63 letters, digits, '-', '_' and '.'. Streams, events and pages use it.")
    String name();

    /** {@code address}. */
    @AttributeDefinition(
            name = "Address",
            description = "Where its control interface answers: http://192.168.1.20 or https://camera.example:8443.")
    String address();

    /** {@code driver}. */
    @AttributeDefinition(
            name = "Driver",
            required = false,
            description = "The driver's name, such as dahua. Empty: the installed drivers find out.")
    String driver() default "";

    /** {@code credentials}. */
    @AttributeDefinition(
            name = "Login",
            required = false,
            description =
                    "The name of a login in the secret store. Empty: no login, or one of its own from the two fields below.")
    String credentials() default "";

    /** {@code user}. */
    @AttributeDefinition(
            name = "User",
            required = false,
            description = "Moved into the secret store when the form is saved.")
    String user() default "";

    /** {@code password}. */
    @AttributeDefinition(
            name = "Password",
            required = false,
            type = AttributeType.PASSWORD,
            description = "Moved into the secret store when the form is saved. Empty: keep the stored one.")
    String password() default "";

    /** {@code tls}. */
    @AttributeDefinition(
            name = "Certificate",
            required = false,
            description = "system, first-use, sha256:FINGERPRINT, ca:FILE (in etc/), or insecure.")
    String tls() default "system";

    /** {@code enabled}. */
    @AttributeDefinition(
            name = "Enabled",
            required = false,
            options = {@Option(label = "yes", value = "true"), @Option(label = "no", value = "false")},
            description = "Whether anything is sent to it.")
    String enabled() default "true";

    /** {@code timeout}. */
    @AttributeDefinition(
            name = "Timeout",
            required = false,
            description = "Seconds that one control call may take, 0.1 to 120.")
    String timeout() default "10";

    /** {@code site}. */
    @AttributeDefinition(name = "Site", required = false, description = "Where it stands.")
    String site() default "";

    /** {@code labels}. */
    @AttributeDefinition(
            name = "Labels",
            required = false,
            cardinality = 100,
            description = "Free words about it as name=value, such as floor=2.")
    String[] labels() default {};

    /** {@code options}. */
    @AttributeDefinition(
            name = "Driver options",
            required = false,
            cardinality = 100,
            description = "What its driver understands beyond this form, as name=value.")
    String[] options() default {};
}
