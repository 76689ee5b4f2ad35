@NullMarked
package dev.bbsh.jira.request;

import org.jspecify.annotations.NullMarked;
