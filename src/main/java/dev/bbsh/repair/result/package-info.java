/**
 * Results of a repair: the repairs, the candidates to choose from, and a summary of the content.
 */
@NullMarked
package dev.bbsh.repair.result;

import org.jspecify.annotations.NullMarked;
