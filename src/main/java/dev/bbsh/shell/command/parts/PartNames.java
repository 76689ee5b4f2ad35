package dev.bbsh.shell.command.parts;

import dev.bbsh.session.document.DocumentOperation;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a split by their names: which belong together, in which order, and which are
 * missing.
 */
final class PartNames {

    private static final Pattern NAME = Pattern.compile("(.+)-([0-9]{1,3})-of-([0-9]{1,3})");

    private PartNames() {}

    /** A part with a name of the form that split gives. */
    private record NumberedPart(OpenDocument open, String base, int number, int of) {

        static Optional<NumberedPart> of(OpenDocument open) {
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

    /** The parts that a line means, in their order. */
    static List<OpenDocument> chosen(Invocation in) {
        List<String> names = in.all("parts");
        List<OpenDocument> open =
                names.isEmpty()
                        ? onlySet(in.workspace().documents().all())
                        : names.stream().map((name) -> in.named(name)).toList();
        Set<String> seen = new HashSet<>();
        open.stream()
                .filter((each) -> !seen.add(each.name()))
                .findFirst()
                .ifPresent(
                        (twice) -> {
                            throw new BbshException(
                                    "'" + twice.name() + "' is named twice", "documents");
                        });
        if (open.size() < 2) {
            throw new BbshException(
                    "a join takes two parts or more, and only '"
                            + open.getFirst().name()
                            + "' is named",
                    "join NAME NAME");
        }
        if (!in.flag("anyway")) {
            requireSiblings(open, in.workspace().documents().all());
        }
        return ordered(open, in.flag("anyway"));
    }

    private static List<OpenDocument> onlySet(List<OpenDocument> all) {
        List<NumberedPart> numbered =
                all.stream().flatMap((each) -> NumberedPart.of(each).stream()).toList();
        List<String> sets = numbered.stream().map(NumberedPart::set).distinct().toList();
        if (sets.size() != 1) {
            throw new BbshException(
                    sets.isEmpty()
                            ? "it is not said which parts to join"
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
        DocumentOrigin origin = named.getFirst().origin();
        if (origin instanceof DocumentOrigin.Made(_, DocumentOperation.Split _)) {
            List<OpenDocument> siblings =
                    all.stream().filter((each) -> each.origin().equals(origin)).toList();
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
