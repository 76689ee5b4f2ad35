/** Rules for comments and attachments and their IDs. */
@NullMarked
package dev.bbsh.check.data.entry;

import org.jspecify.annotations.NullMarked;
