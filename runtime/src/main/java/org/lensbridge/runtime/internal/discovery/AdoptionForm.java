package org.lensbridge.runtime.internal.discovery;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The form of a search that runs by itself: its attributes are the keys of a file in {@code etc/}. */
@ObjectClassDefinition(
        name = "Lensbridge discovery",
        description = "Searches address ranges for cameras, at the start and then again and again.")
public @interface AdoptionForm {
    /** The PID of the factory configurations. */
    String PID = "org.lensbridge.discovery";

    /** {@code ranges}. */
    @AttributeDefinition(
            name = "Ranges",
            cardinality = 100,
            description =
                    "Where to look: 192.168.1.0/24, 192.168.1.10-60 or a host, each with :port, :first-last or the usual ports.")
    String[] ranges() default {};

    /** {@code interval}. */
    @AttributeDefinition(
            name = "Interval",
            required = false,
            min = "0",
            max = "10080",
            description = "Minutes between searches; 0 for one search at the start.")
    int interval() default 0;

    /** {@code adopt}. */
    @AttributeDefinition(
            name = "Adopt",
            required = false,
            description =
                    "Whether every new device that a driver is sure of is configured at once. Its login is sent to whatever answers like such a device.")
    boolean adopt() default false;

    /** {@code credentials}. */
    @AttributeDefinition(
            name = "Login",
            required = false,
            description = "The name of the login in the secret store that adopted devices get.")
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

    /** {@code site}. */
    @AttributeDefinition(name = "Site", required = false, description = "The site of adopted devices.")
    String site() default "";

    /** {@code namePrefix}. */
    @AttributeDefinition(
            name = "Name prefix",
            required = false,
            description = "What the names of adopted devices begin with.")
    String namePrefix() default "";
}
