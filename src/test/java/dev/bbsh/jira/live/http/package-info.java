@NullMarked
package dev.bbsh.jira.live.http;

import org.jspecify.annotations.NullMarked;
