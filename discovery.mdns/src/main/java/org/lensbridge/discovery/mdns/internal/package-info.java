/**
 * Discovery by multicast DNS. {@link org.lensbridge.discovery.mdns.internal.MdnsProvider} listens on each address of this machine while a search
 * runs, and {@link org.lensbridge.discovery.mdns.internal.Announcement} makes evidence of what strangers announce. Nothing listens between
 * searches.
 */
package org.lensbridge.discovery.mdns.internal;
