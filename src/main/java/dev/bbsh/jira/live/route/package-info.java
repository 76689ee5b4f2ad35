/** The way to a site: proxies, trusted certificates, and the certificate that a site shows. */
@NullMarked
package dev.bbsh.jira.live.route;

import org.jspecify.annotations.NullMarked;
