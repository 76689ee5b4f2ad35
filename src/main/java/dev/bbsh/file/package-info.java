/**
 * Files: reading them whole, writing them so that nothing is ever half written, and where the
 * program keeps its own.
 */
@NullMarked
package dev.bbsh.file;

import org.jspecify.annotations.NullMarked;
