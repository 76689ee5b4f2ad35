/** Decisions about catalogs and mappings of Jira. */
@NullMarked
package dev.bbsh.operation.jira;

import org.jspecify.annotations.NullMarked;
