/** What in a new Jira may be what an id of the old one stood for. */
@NullMarked
package dev.bbsh.check.config.candidate;

import org.jspecify.annotations.NullMarked;
