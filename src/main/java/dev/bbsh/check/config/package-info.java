/** The check of a sync config whose project has moved to another Jira. */
@NullMarked
package dev.bbsh.check.config;

import org.jspecify.annotations.NullMarked;
