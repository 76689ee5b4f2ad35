/** What the ticket of a migration needs, as pure functions over what is known. */
@NullMarked
package dev.bbsh.guide.report;

import org.jspecify.annotations.NullMarked;
