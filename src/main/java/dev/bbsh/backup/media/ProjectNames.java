package dev.bbsh.backup.media;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of projects' folders, numbered in the order in which they occur. */
public final class ProjectNames {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private byte[] last = {};
    private int lastNumber = -1;

    /** The number of the project of a path; neighbours are often of the same one. */
    public int number(MediaPath path) {
        if (lastNumber < 0 || !path.isProject(last)) {
            String name = path.project();
            last = name.getBytes(StandardCharsets.UTF_8);
            lastNumber = number(name);
        }
        return lastNumber;
    }

    /** The number of a project. */
    public int number(String name) {
        return numbers.computeIfAbsent(
                name,
                (added) -> {
                    names.add(added);
                    return names.size() - 1;
                });
    }

    public String name(int number) {
        return names.get(number);
    }

    public int size() {
        return names.size();
    }
}
