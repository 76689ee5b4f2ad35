package dev.bbsh.backup.clean.scan;

import dev.bbsh.backup.clean.scan.ChangedPlace.ChangedRow;
import dev.bbsh.backup.xml.XmlCharacters;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Follows the elements of a backup: which row a scanner is in, and how many there were. */
final class RowTracker {

    private static final int ROW = 2;
    private static final int NAME = 200;
    private static final int ID = 100;
    private static final ChangedRow NO_ROW = new ChangedRow("", 0);

    private final RowTotals counts = new RowTotals();
    private final Map<String, String> names = new HashMap<>();
    private final byte[] name = new byte[NAME];
    private final byte[] child = new byte[NAME];
    private final byte[] id = new byte[ID];
    private byte[] lastName = new byte[0];
    private String entity = "";
    private int nameLength;
    private int childLength;
    private int idLength;
    private long number;
    private int depth;
    private boolean rootSeen;
    private @Nullable ChangedRow changed;

    RowTotals counts() {
        return counts;
    }

    /** Begins the name of an element. */
    void beginName() {
        nameLength = 0;
    }

    /** Adds a byte to the name of an element; it is cut off where no name is that long. */
    void addToName(byte each) {
        if (nameLength < NAME) {
            name[nameLength++] = each;
        }
    }

    /** Enters the element with the name that was read. */
    void open() {
        depth++;
        rootSeen = true;
        if (depth == ROW) {
            openRow();
        } else if (depth == ROW + 1) {
            System.arraycopy(name, 0, child, 0, nameLength);
            childLength = nameLength;
        }
    }

    private void openRow() {
        if (!Arrays.equals(lastName, 0, lastName.length, name, 0, nameLength)) {
            lastName = Arrays.copyOf(name, nameLength);
            String read = new String(lastName, StandardCharsets.UTF_8);
            entity = names.computeIfAbsent(read, (same) -> same);
        }
        number = counts.count(entity);
        idLength = 0;
        changed = null;
    }

    /** Leaves an element. */
    void close() {
        depth--;
    }

    /** True in the start tag of a row whose ID is not known yet. */
    boolean wantsId() {
        return depth == ROW && idLength == 0;
    }

    /** Takes the ID of the row. */
    void identify(byte[] text, int from, int to) {
        idLength = Math.min(ID, to - from);
        System.arraycopy(text, from, id, 0, idLength);
        if (changed != null) {
            changed.identify(idText());
        }
    }

    private String idText() {
        StringBuilder legal = new StringBuilder();
        for (int i = 0; i < idLength; i++) {
            if (XmlCharacters.length(id, i, i + 1) > 0) {
                legal.append((char) id[i]);
            }
        }
        return legal.toString();
    }

    /** True where text may be replaced by other text: in rows. */
    boolean isInRow() {
        return depth >= ROW;
    }

    /** The place of a change. */
    ChangedPlace place(ScanState state, String attribute) {
        ChangedRow row = depth < ROW ? NO_ROW : changedRow();
        return new ChangedPlace(
                row,
                switch (state) {
                    case DOUBLE_QUOTED, SINGLE_QUOTED -> attribute;
                    case TEXT, CDATA -> textPlace();
                    case COMMENT -> depth > 0 ? "comment" : outerComment();
                    case TAG, END_TAG -> "tag";
                    case INSTRUCTION -> "instruction";
                    case DECLARATION -> "declaration";
                });
    }

    private String outerComment() {
        return rootSeen ? "trailing comment" : "leading comment";
    }

    private String textPlace() {
        if (depth > ROW) {
            return interned(new String(child, 0, childLength, StandardCharsets.UTF_8));
        }
        return depth == ROW ? "text" : depth == 1 ? "between rows" : "outside the rows";
    }

    /** One text object for equal names. */
    String interned(String text) {
        return names.computeIfAbsent(text, (same) -> same);
    }

    private ChangedRow changedRow() {
        if (changed == null) {
            changed = new ChangedRow(entity, number);
            changed.identify(idText());
        }
        return changed;
    }
}
