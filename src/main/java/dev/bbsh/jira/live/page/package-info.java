/** Lists that a site gives in pages: the documented forms, and what is wrong with them. */
@NullMarked
package dev.bbsh.jira.live.page;

import org.jspecify.annotations.NullMarked;
