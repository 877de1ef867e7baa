package org.lensbridge.simulator.http;

/** A name with its value: a decoded query parameter or a header line. Immutable. */
public record Parameter(String name, String value) {}
