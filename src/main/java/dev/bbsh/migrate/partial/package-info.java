/**
 * Partial migrations: leaves issue pairs out of synced issue data, and puts them back in their old
 * order.
 */
@NullMarked
package dev.bbsh.migrate.partial;

import org.jspecify.annotations.NullMarked;
