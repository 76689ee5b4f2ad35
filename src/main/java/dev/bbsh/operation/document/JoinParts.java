package dev.bbsh.operation.document;

import dev.bbsh.migrate.partial.RecordOrder;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.DocumentOrigin.Cut;
import dev.bbsh.session.document.Omission;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts that a join takes: those that belong together, in their order, none missing. */
public final class JoinParts {

    private static final Pattern NAME = Pattern.compile("(.+)-([0-9]{1,3})-of-([0-9]{1,3})");

    private JoinParts() {}

    /**
     * A part with its number.
     *
     * @param base the beginning of its name
     * @param of the number of parts
     */
    private record NumberedPart(OpenDocument open, String base, int number, int of) {

        /** The number that a split of this session gave, or that the name of a file tells. */
        static Optional<NumberedPart> of(OpenDocument open) {
            return open.origin() instanceof DocumentOrigin.Split(Cut cut, int number, int of)
                    ? Optional.of(cut)
                            .filter((split) -> split.parts().isPresent())
                            .map(Cut::target)
                            .map((target) -> new NumberedPart(open, target.name(), number, of))
                    : named(open);
        }

        private static Optional<NumberedPart> named(OpenDocument open) {
            Matcher name = NAME.matcher(open.name());
            return name.matches()
                    ? Optional.of(
                            new NumberedPart(
                                    open,
                                    name.group(1),
                                    Integer.parseInt(name.group(2)),
                                    Integer.parseInt(name.group(3))))
                    : Optional.empty();
        }

        String set() {
            return base + "-N-of-" + of;
        }
    }

    /**
     * The parts of these names, in their order; without names, those of the only split whose parts
     * are open.
     *
     * @param anyway true when they need not look like all parts of one split
     * @throws BbshException when a part is missing or named twice
     */
    public static List<OpenDocument> chosen(
            List<String> names, boolean anyway, Workspace workspace, Progress progress) {
        List<OpenDocument> all = workspace.documents().all();
        List<OpenDocument> open =
                names.isEmpty()
                        ? onlySet(all)
                        : names.stream()
                                .map((name) -> DocumentLookup.find(name, workspace, progress))
                                .toList();
        requireSeveral(open);
        if (!anyway) {
            requireSiblings(open, all);
        }
        return ordered(open, anyway);
    }

    /** True when all were made by one split, or by one drop, of this session. */
    public static boolean areOfOneSplit(List<OpenDocument> parts) {
        return areOfOneDrop(parts)
                || (parts.getFirst().origin() instanceof DocumentOrigin.Split split
                        && parts.stream().map(OpenDocument::origin).allMatch(split::isSibling));
    }

    private static boolean areOfOneDrop(List<OpenDocument> parts) {
        return parts.size() == 2
                && parts.getFirst().origin() instanceof DocumentOrigin.Partial partial
                && partial.isCounterpart(parts.getLast().origin());
    }

    /**
     * The order that the records had before a drop of this session left some out.
     *
     * @return nothing for other parts, and when records were added or removed since
     */
    public static Optional<RecordOrder> oldOrder(List<OpenDocument> parts) {
        return areOfOneDrop(parts)
                        && parts.getFirst().origin()
                                instanceof DocumentOrigin.Partial(Omission omission, boolean rest)
                ? RecordOrder.of(
                        (rest ? parts : parts.reversed())
                                .stream().map(OpenDocument::content).toList(),
                        omission.leftOut())
                : Optional.empty();
    }

    /** The parts in the order that {@link #oldOrder} means: the rest before what was left out. */
    public static List<OpenDocument> restFirst(List<OpenDocument> parts) {
        return parts.getFirst().origin() instanceof DocumentOrigin.Partial(Omission _, boolean rest)
                        && !rest
                ? parts.reversed()
                : parts;
    }

    private static void requireSeveral(List<OpenDocument> open) {
        Set<String> seen = new HashSet<>();
        open.stream()
                .filter((each) -> !seen.add(each.name()))
                .findFirst()
                .ifPresent(
                        (twice) -> {
                            throw new BbshException(
                                    "'" + twice.name() + "' is given more than once", "documents");
                        });
        if (open.size() < 2) {
            throw new BbshException(
                    "join needs at least two parts, and only '"
                            + open.getFirst().name()
                            + "' is given",
                    "join NAME NAME");
        }
    }

    private static List<OpenDocument> onlySet(List<OpenDocument> all) {
        List<NumberedPart> numbered =
                all.stream().flatMap((each) -> NumberedPart.of(each).stream()).toList();
        List<String> sets = numbered.stream().map(NumberedPart::set).distinct().toList();
        if (sets.size() != 1) {
            throw new BbshException(
                    sets.isEmpty()
                            ? "no parts of a split are open"
                            : "parts of "
                                    + sets.size()
                                    + " splits are open: "
                                    + String.join(", ", sets),
                    sets.isEmpty()
                            ? "join NAME NAME"
                            : "join " + String.join(" ", ofSet(sets.getFirst(), numbered)));
        }
        return numbered.stream().map(NumberedPart::open).toList();
    }

    private static List<String> ofSet(String set, List<NumberedPart> parts) {
        return parts.stream()
                .filter((each) -> each.set().equals(set))
                .map((each) -> each.open().name())
                .toList();
    }

    /** Requires all parts of a split that was made in this session. */
    private static void requireSiblings(List<OpenDocument> named, List<OpenDocument> all) {
        if (named.getFirst().origin() instanceof DocumentOrigin.Split split) {
            List<OpenDocument> siblings =
                    all.stream().filter((each) -> split.isSibling(each.origin())).toList();
            List<String> missing =
                    siblings.stream()
                            .filter((each) -> named.stream().noneMatch(each::equals))
                            .map(OpenDocument::name)
                            .toList();
            String parts = String.join(" ", siblings.stream().map(OpenDocument::name).toList());
            requireNone(missing, "join " + parts);
        }
    }

    private static List<OpenDocument> ordered(List<OpenDocument> open, boolean anyway) {
        List<NumberedPart> numbered =
                open.stream().flatMap((each) -> NumberedPart.of(each).stream()).toList();
        boolean oneSet = numbered.stream().map(NumberedPart::set).distinct().count() == 1;
        if (numbered.size() < open.size() || !oneSet) {
            return open;
        }
        if (!anyway) {
            List<String> missing = new ArrayList<>();
            for (int i = 1; i <= numbered.getFirst().of(); i++) {
                int wanted = i;
                if (numbered.stream().noneMatch((each) -> each.number() == wanted)) {
                    missing.add(
                            numbered.getFirst().base()
                                    + "-"
                                    + i
                                    + "-of-"
                                    + numbered.getFirst().of());
                }
            }
            requireNone(missing, "load FILE     (the missing part)   or   add --anyway");
        }
        return numbered.stream()
                .sorted(Comparator.comparingInt(NumberedPart::number))
                .map(NumberedPart::open)
                .toList();
    }

    private static void requireNone(List<String> missing, String advice) {
        if (!missing.isEmpty()) {
            throw new BbshException(
                    (missing.size() == 1 ? "a part is missing: " : "parts are missing: ")
                            + String.join(", ", missing),
                    advice);
        }
    }
}
