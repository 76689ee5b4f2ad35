/** The JSON of answers of a site, as trees. */
@NullMarked
package dev.bbsh.jira.json;

import org.jspecify.annotations.NullMarked;
