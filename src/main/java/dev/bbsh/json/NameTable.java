package dev.bbsh.json;

import dev.bbsh.json.syntax.Utf8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The members of an object by the hashes of their names: sorted numbers, each with a hash in its
 * upper half and a position, from 0, in its lower one. A search takes logarithmic time.
 */
final class NameTable {

    private static final long POSITION = 0xffff_ffffL;

    private NameTable() {}

    /** The table of an object. */
    static long[] of(JsonValue object) {
        long[] table = new long[Math.toIntExact(object.size())];
        int position = 0;
        for (Member member : object.members()) {
            table[position] = entry(member.name(), position);
            position++;
        }
        Arrays.sort(table);
        return table;
    }

    /** The positions of the members with a name, in ascending order. */
    static List<Long> find(long[] table, JsonValue object, String name) {
        byte[] utf8 = Utf8.of(name);
        long first = entry(name, 0);
        int found = Arrays.binarySearch(table, first);
        List<Long> positions = new ArrayList<>(1);
        for (int at = found < 0 ? -found - 1 : found;
                at < table.length && (table[at] & ~POSITION) == first;
                at++) {
            long position = table[at] & POSITION;
            MemberName other = ChildLookup.child(object, position).name();
            if (other != null && other.is(utf8)) {
                positions.add(position);
            }
        }
        return positions;
    }

    private static long entry(String name, int position) {
        return (long) name.hashCode() << Integer.SIZE | position;
    }
}
