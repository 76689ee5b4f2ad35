@NullMarked
package dev.bbsh.jira.catalog;

import org.jspecify.annotations.NullMarked;
