package org.lensbridge.api.capability.image;

/**
 * What the lens of a channel can do.
 *
 * @param zoom whether it zooms
 * @param focus whether its focus moves
 * @param iris whether its aperture moves
 * @param moving whether {@code move} and {@code stop} work
 * @param stepping whether {@code step} works
 * @param absolute whether {@code moveTo} works
 * @param status whether {@code status} works
 * @param autofocus whether {@code autofocus} works
 */
public record LensMethods(
        boolean zoom,
        boolean focus,
        boolean iris,
        boolean moving,
        boolean stepping,
        boolean absolute,
        boolean status,
        boolean autofocus) {}
