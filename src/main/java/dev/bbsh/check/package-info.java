/** Findings about a document: rules, findings and their fixes. */
@NullMarked
package dev.bbsh.check;

import org.jspecify.annotations.NullMarked;
