/** Catalogs, ID mappings, reference rules and connections that are open. */
@NullMarked
package dev.bbsh.session.jira;

import org.jspecify.annotations.NullMarked;
