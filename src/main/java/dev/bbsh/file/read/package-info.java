/** Reading files: whole, while they are being worked on, in parts, and out of what packs them. */
@NullMarked
package dev.bbsh.file.read;

import org.jspecify.annotations.NullMarked;
