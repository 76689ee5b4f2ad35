/**
 * What a file of a sync is, and what is known of a case: the words of the domain that need no
 * record.
 */
@NullMarked
package dev.bbsh.backbone;

import org.jspecify.annotations.NullMarked;
