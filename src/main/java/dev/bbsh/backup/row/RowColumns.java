package dev.bbsh.backup.row;

import org.codehaus.stax2.typed.TypedXMLStreamReader;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLStreamException;

/**
 * Takes the wanted columns of one entity's rows. Jira writes the columns of an entity in the same
 * order in each row, and leaves out those without a value; so the next column is searched from the
 * one before.
 */
final class RowColumns {

    private static final int UNWANTED = -1;

    private final String name;
    private final @Nullable RowHandler handler;
    private final List<String> wanted;
    private final BackupRow row;

    /** The row that the handler sees when it runs in another thread. */
    private final BackupRow relayed;

    private final Map<String, Integer> places = new HashMap<>();

    /** All columns that were seen, in the order of the rows, and their places. */
    private final List<String> seen = new ArrayList<>();

    private String[] order = new String[0];
    private int[] placeAt = new int[0];
    private long rows;

    RowColumns(String name, Optional<? extends RowHandler> handler) {
        this.name = name;
        this.handler = handler.orElse(null);
        this.wanted = this.handler == null ? List.of() : this.handler.columns();
        this.row = new BackupRow(wanted.size());
        this.relayed = new BackupRow(wanted.size());
    }

    String name() {
        return name;
    }

    EntityFile.Kind kind() {
        return new EntityFile.Kind(rows, List.copyOf(seen));
    }

    /** Takes the attributes of a row. */
    void begin(TypedXMLStreamReader xml) throws XMLStreamException {
        row.begin(++rows);
        int count = xml.getAttributeCount();
        int next = 0;
        for (int at = 0; at < count; at++) {
            int found = find(xml.getAttributeLocalName(at), next);
            if (placeAt[found] != UNWANTED) {
                row.take(placeAt[found], xml, at);
            }
            next = found + 1;
        }
    }

    private int find(String column, int from) {
        for (int at = from; at < order.length; at++) {
            if (order[at].equals(column)) {
                return at;
            }
        }
        int before = seen.indexOf(column);
        return before < 0 ? insert(column, from) : before;
    }

    /** Remembers a new column behind the one before. */
    private int insert(String column, int at) {
        seen.add(at, column);
        place(column);
        order = seen.toArray(String[]::new);
        placeAt = new int[order.length];
        for (int each = 0; each < order.length; each++) {
            placeAt[each] = place(order[each]);
        }
        return at;
    }

    /** The place of a column among the wanted ones; negative when it is not wanted. */
    int place(String column) {
        Integer known = places.get(column);
        if (known == null) {
            known = wanted.indexOf(column);
            places.put(column, known);
        }
        return known;
    }

    /** The place of a child element's column. */
    int child(String column) {
        if (!seen.contains(column)) {
            insert(column, seen.size());
        }
        return place(column);
    }

    void set(int place, String value) {
        row.set(place, value);
    }

    /** Hands the row to the handler, or to a relay if there is one; false without a handler. */
    boolean end(@Nullable RowRelay relay) {
        if (handler == null) {
            return false;
        }
        if (relay == null) {
            handler.row(row);
        } else {
            relay.add(this, row);
        }
        return true;
    }

    /**
     * Hands a row from a relay to the handler.
     *
     * @return the number of facts about it
     */
    int handle(long[] facts, int at, char[] chars) {
        relayed.read(facts, at, chars);
        if (handler != null) {
            handler.row(relayed);
        }
        return relayed.facts();
    }
}
