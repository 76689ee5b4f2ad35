@NullMarked
package dev.bbsh.jira.live.report;

import org.jspecify.annotations.NullMarked;
