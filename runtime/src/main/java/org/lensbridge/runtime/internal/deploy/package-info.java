/**
 * Driver bundles in the drivers folder: judged before anything that runs is touched, installed, updated in place with a
 * refresh of that one bundle, and removed with their file. Everything that changes bundles runs on one thread.
 *
 * <p>{@link org.lensbridge.runtime.internal.deploy.DriverJar} is a file that was read and judged;
 * {@link org.lensbridge.runtime.internal.deploy.DriverShelf} knows which files there are and which of them should run;
 * {@link org.lensbridge.runtime.internal.deploy.DriverBundles} makes it so in the framework.
 */
package org.lensbridge.runtime.internal.deploy;
