/** Catalog requests to a customer's Jira: as a script for its administrator, and as a list. */
@NullMarked
package dev.bbsh.jira.request;

import org.jspecify.annotations.NullMarked;
