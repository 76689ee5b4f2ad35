/** What is found in a document: rules, findings, and the ways out of them. */
@NullMarked
package dev.bbsh.check;

import org.jspecify.annotations.NullMarked;
