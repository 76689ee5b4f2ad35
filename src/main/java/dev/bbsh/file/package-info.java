/**
 * Files: their locations, properties and names, and the program's own folders. Reading and writing
 * are in the packages below.
 */
@NullMarked
package dev.bbsh.file;

import org.jspecify.annotations.NullMarked;
