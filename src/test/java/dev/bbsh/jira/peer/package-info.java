/** A small Jira for tests: documented answers on loopback, with faults as data. */
@NullMarked
package dev.bbsh.jira.peer;

import org.jspecify.annotations.NullMarked;
