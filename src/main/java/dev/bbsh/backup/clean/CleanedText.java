package dev.bbsh.backup.clean;

import dev.bbsh.backup.clean.scan.RowTotals;

import java.util.List;

/**
 * A document as it was scanned.
 *
 * @param name the name of the document
 * @param bytes the number of bytes of the original
 * @param changes in the order of the original
 */
record CleanedText(String name, long bytes, List<CharacterChange> changes, RowTotals rows) {}
