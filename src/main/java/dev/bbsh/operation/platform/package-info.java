/**
 * Decisions about an app migration: which IDs are needed, and what a report to the platform says.
 */
@NullMarked
package dev.bbsh.operation.platform;

import org.jspecify.annotations.NullMarked;
