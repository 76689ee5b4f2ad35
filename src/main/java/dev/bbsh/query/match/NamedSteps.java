package dev.bbsh.query.match;

import dev.bbsh.json.tape.Segment;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Names, each with what follows it. Only names with the same first byte are compared with a key, so
 * that several take hardly longer than one.
 */
public final class NamedSteps<T> {

    private final List<ExactText> names = new ArrayList<>();
    private final List<T> targets = new ArrayList<>();
    private int[] firsts = {};

    /** Adds a name, which must not be there yet. */
    public void put(String name, T target) {
        ExactText text = new ExactText(name);
        names.add(text);
        targets.add(target);
        firsts = Arrays.copyOf(firsts, names.size());
        firsts[names.size() - 1] = text.first();
    }

    public int size() {
        return names.size();
    }

    /** The target of the name of a key; null for another name. */
    public @Nullable T at(Segment segment, int key) {
        int first = segment.bytes()[segment.textStart(key) + 1];
        for (int i = 0; i < firsts.length; i++) {
            // An escaped character can be any.
            boolean possible = firsts[i] == first || first == '\\';
            if (possible && names.get(i).isAt(segment, key)) {
                return targets.get(i);
            }
        }
        return null;
    }
}
