/**
 * The form of a profile's JSON file as data. A {@link org.lensbridge.driver.genericcgi.profile.form.Shape} lists the fields of an object, and from
 * the shapes come both the check of a file, whose problems name line and reason, and the published JSON schema, so that the two cannot differ.
 * {@link org.lensbridge.driver.genericcgi.profile.form.JsonNodes} reads a file into nodes that know where they stand. Immutable and stateless.
 */
package org.lensbridge.driver.genericcgi.profile.form;
