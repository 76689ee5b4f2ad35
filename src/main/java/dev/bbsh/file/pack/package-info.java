/** Files inside zip files and mails, found and opened without unpacking anything to the disk. */
@NullMarked
package dev.bbsh.file.pack;

import org.jspecify.annotations.NullMarked;
