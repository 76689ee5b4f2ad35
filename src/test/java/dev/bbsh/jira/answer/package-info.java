@NullMarked
package dev.bbsh.jira.answer;

import org.jspecify.annotations.NullMarked;
