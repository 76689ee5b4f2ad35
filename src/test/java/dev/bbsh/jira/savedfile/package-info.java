@NullMarked
package dev.bbsh.jira.savedfile;

import org.jspecify.annotations.NullMarked;
