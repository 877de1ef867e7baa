package org.lensbridge.transport.internal.config;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration {@code org.lensbridge.transport}. */
@ObjectClassDefinition(
        id = TransportConfiguration.PID,
        name = "Lensbridge transport",
        description =
                "How much is asked of each device's address and port at most. Changes apply to running conversations.")
public @interface TransportConfiguration {
    /** The configuration's PID. */
    String PID = "org.lensbridge.transport";

    @AttributeDefinition(
            name = "Connections",
            description = "Open at a time, idle ones and streams included; streams get at most one less.",
            min = "2",
            max = "4096")
    int connections() default 16;

    @AttributeDefinition(name = "Calls", description = "In flight at a time.", min = "1", max = "1024")
    int calls() default 4;

    @AttributeDefinition(
            name = "Requests per second",
            description = "On average; after a pause twice as many go at once.",
            min = "1",
            max = "1000000")
    int requestsPerSecond() default 30;

    @AttributeDefinition(
            name = "Logins per minute",
            description = "Attempts to log in within any minute that are not accepted.",
            min = "1",
            max = "600")
    int loginsPerMinute() default 12;

    @AttributeDefinition(
            name = "Longest Retry-After (milliseconds)",
            description = "For how long a device that asks to be left alone is left alone at most.",
            min = "1000",
            max = "86400000")
    long longestRetryAfterMillis() default 300_000;

    @AttributeDefinition(
            name = "First pause (milliseconds)",
            description = "The longest first pause after a failure; pauses are random and their bound doubles.",
            min = "1",
            max = "60000")
    long firstBackoffMillis() default 500;

    @AttributeDefinition(
            name = "Longest pause (milliseconds)",
            description = "The longest pause of all: a device that is back is noticed no later.",
            min = "1",
            max = "3600000")
    long longestBackoffMillis() default 10_000;

    @AttributeDefinition(
            name = "Failures until pause",
            description = "After so many failures in a row nothing is sent for a pause.",
            min = "1",
            max = "1000")
    int breakerThreshold() default 5;

    @AttributeDefinition(
            name = "Reuse of states (milliseconds)",
            description = "For how long a device's answer about its state serves equal questions; 0 for not at all.",
            min = "0",
            max = "60000")
    long reuseStateMillis() default 500;

    @AttributeDefinition(
            name = "Reuse of settings (milliseconds)",
            description = "For how long a device's answer about its settings serves equal questions; 0 for not at all.",
            min = "0",
            max = "600000")
    long reuseConfigurationMillis() default 5_000;

    @AttributeDefinition(
            name = "Hosts",
            description =
                    "Limits of single hosts, as 192.0.2.7=connections:64,requestsPerSecond:100; with a port, as "
                            + "192.0.2.7:8080=..., for that port only. Any of the limits above may be named; a semicolon separates several hosts in one value.",
            required = false)
    String[] hosts() default {};
}
