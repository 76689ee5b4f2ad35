/**
 * Saved answers and notifications of Atlassian's app migration platform: transfers, events, errors,
 * containers, lists of files. Nothing here opens a connection.
 */
@NullMarked
package dev.bbsh.jira.platform;

import org.jspecify.annotations.NullMarked;
