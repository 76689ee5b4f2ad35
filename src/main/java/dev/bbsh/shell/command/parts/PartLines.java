package dev.bbsh.shell.command.parts;

import dev.bbsh.migrate.split.SplitRule;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines about the parts of a split.
 *
 * @param names the names of the parts: documents or files
 * @param first the number of records of the first side in each part
 * @param second the number of records of the second side in each part
 */
record PartLines(List<String> names, List<Long> first, List<Long> second) {

    /** The maximum number of parts that are all listed. */
    private static final int LISTED = 20;

    PartLines {
        names = List.copyOf(names);
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    View view(long pairs, String source, boolean joinsBack, SplitRule rule) {
        List<TextLine> lines = parts();
        lines.add(TextLine.of("proven against the source: " + proof(pairs, source, joinsBack)));
        if (!joinsBack) {
            lines.add(
                    TextLine.of(Style.WARNING, "warning: ")
                            .and("joining the parts gives the same records in another order: ")
                            .and(why(rule)));
        }
        return new View.Message(lines);
    }

    /** The numbers of records and pairs that are proven to be in the parts. */
    String proof(long pairs, String source, boolean joinsBack) {
        return records(sum(first), sum(second))
                + " unchanged byte for byte"
                + (pairs == 0 ? "" : ", " + Plurals.of(pairs, "pair") + ", none split")
                + (joinsBack ? "; joining the parts gives " + source + " back, byte for byte" : "");
    }

    private static String why(SplitRule rule) {
        return switch (rule) {
            case SplitRule.Even _ -> "the two sides list the pairs in different orders";
            case SplitRule.ByProject _ -> "issues of several projects are mixed";
        };
    }

    private List<TextLine> parts() {
        int width = names.stream().mapToInt(String::length).max().orElse(0);
        List<TextLine> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean listed = names.size() <= LISTED || i < LISTED - 2 || i == names.size() - 1;
            if (listed) {
                String name = names.get(i);
                lines.add(
                        TextLine.of(Style.NAME, name)
                                .and(" ".repeat(width - name.length() + 3))
                                .and(records(first.get(i), second.get(i))));
            } else if (i == LISTED - 2) {
                lines.add(TextLine.of("..."));
            }
        }
        return lines;
    }

    private String records(long ofFirst, long ofSecond) {
        boolean oneSided = sum(first) == 0 || sum(second) == 0;
        return oneSided
                ? Plurals.of(ofFirst + ofSecond, "record")
                : Plurals.of(ofFirst) + " + " + Plurals.of(ofSecond, "record");
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
