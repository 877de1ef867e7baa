/**
 * Who gets in. {@link org.lensbridge.web.internal.access.WebContext} is the one servlet context of this bundle; before any of its
 * servlets runs, its {@link org.lensbridge.web.internal.access.Gate} sets the security headers, refuses requests that another
 * site makes in a browser's name, and asks for a login: the cookie that {@link org.lensbridge.web.internal.access.LoginServlet} gives, or HTTP
 * Basic. Pages are sent to the login page, everything else is answered 401. All types are thread-safe or immutable.
 */
package org.lensbridge.web.internal.access;
