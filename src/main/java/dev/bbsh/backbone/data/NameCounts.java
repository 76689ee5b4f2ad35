package dev.bbsh.backbone.data;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The frequencies of names. */
public final class NameCounts {

    private final Map<String, Integer> counts = new HashMap<>();

    public void add(String name) {
        add(name, 1);
    }

    /** Adds a name that occurred several times. */
    public void add(String name, int times) {
        counts.merge(name, times, Integer::sum);
    }

    /** The most frequent name; the last by code units if several are equally frequent. */
    public Optional<String> mostFrequent() {
        @Nullable String most = null;
        int highest = 0;
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            int count = each.getValue();
            if (most == null
                    || count > highest
                    || (count == highest && each.getKey().compareTo(most) > 0)) {
                most = each.getKey();
                highest = count;
            }
        }
        return Optional.ofNullable(most);
    }
}
