@NullMarked
package dev.bbsh.jira.peer.platform;

import org.jspecify.annotations.NullMarked;
