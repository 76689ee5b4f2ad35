/**
 * The projects that a preparation translates, their mappings, the catalog requests that it needs,
 * and the proof of its result.
 */
@NullMarked
package dev.bbsh.operation.prepare;

import org.jspecify.annotations.NullMarked;
