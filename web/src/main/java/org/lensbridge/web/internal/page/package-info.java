/**
 * What is neither API nor login: the dashboard's files ({@link org.lensbridge.web.internal.page.PageServlet}), the way to the media
 * server ({@link org.lensbridge.web.internal.page.MediaRedirectServlet}), and figures as text
 * ({@link org.lensbridge.web.internal.page.MetricTextServlet}). The files are plain ES modules, in the bundle's folder {@code page}.
 */
package org.lensbridge.web.internal.page;
