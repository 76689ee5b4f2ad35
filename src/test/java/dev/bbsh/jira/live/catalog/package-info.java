@NullMarked
package dev.bbsh.jira.live.catalog;

import org.jspecify.annotations.NullMarked;
