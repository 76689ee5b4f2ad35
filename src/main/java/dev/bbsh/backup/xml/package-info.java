/** The XML of site backups: its encoding, its parser, and the places where it is broken. */
@NullMarked
package dev.bbsh.backup.xml;

import org.jspecify.annotations.NullMarked;
