@NullMarked
package dev.bbsh.jira.live.route;

import org.jspecify.annotations.NullMarked;
