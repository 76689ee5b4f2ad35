@NullMarked
package dev.bbsh.jira;

import org.jspecify.annotations.NullMarked;
