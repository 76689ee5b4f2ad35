package dev.bbsh.shell.command.share;

import dev.bbsh.file.Location;
import dev.bbsh.migrate.redact.ReplacedKind;
import dev.bbsh.operation.redact.RedactedCopies;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The report on redacted copies.
 *
 * @param withoutFile the open catalogs that were not copied, since they are in no file
 * @param seeded true when the line had a seed
 */
record RedactedView(
        RedactedCopies.Result result, Location folder, List<String> withoutFile, boolean seeded) {

    /** The facts: on the screen a few of the names that stay, else all of them. */
    View facts() {
        String few = FirstFew.of(result.names(), SHOWN).words();
        return new View.Either(facts(Cell.of(few)), facts(new Cell.Texts(result.names())));
    }

    private View facts(Cell names) {
        List<View.Fact> facts = new ArrayList<>();
        facts.add(View.Fact.of("folder", Cell.of(folder.toString())));
        facts.add(
                View.Fact.of(
                        "files",
                        new Cell.Records(
                                List.of("file"),
                                result.files().stream()
                                        .map((file) -> List.of(below(file)))
                                        .toList())));
        if (!others().isEmpty()) {
            facts.add(View.Fact.of("also in the folder", Cell.of(others())));
        }
        for (ReplacedKind kind : ReplacedKind.values()) {
            Long count = result.counts().get(kind);
            if (count != null) {
                facts.add(new View.Fact(Column.of(kind.title()).named(key(kind)), Cell.of(count)));
            }
        }
        facts.add(View.Fact.of("what stays", Cell.of(STAYS)));
        if (!result.names().isEmpty()) {
            facts.add(View.Fact.of("names that stay", names));
        }
        if (!withoutFile.isEmpty()) {
            facts.add(View.Fact.of("not in a file", new Cell.Texts(withoutFile)));
        }
        if (!result.leftOut().isEmpty()) {
            facts.add(View.Fact.of("left out", new Cell.Texts(result.leftOut())));
        }
        facts.add(View.Fact.of("scan", Cell.of(scan())));
        facts.add(View.Fact.of("seed", Cell.of(seed())));
        return new View.Facts(facts);
    }

    private static String key(ReplacedKind kind) {
        return Column.of(kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')).key();
    }

    private String below(Location file) {
        String path = file.toString();
        String start = folder + "/";
        return path.startsWith(start) ? path.substring(start.length()) : path;
    }

    /** The entries of the folder that are no copies of this redaction, in a few words. */
    private String others() {
        Set<String> own =
                result.files().stream()
                        .map((file) -> below(file).split("/", 2)[0])
                        .collect(Collectors.toSet());
        return FirstFew.of(
                        folder.entries().stream()
                                .map(Location::name)
                                .filter((name) -> !own.contains(name))
                                .toList(),
                        SHOWN)
                .words();
    }

    private static final int SHOWN = 12;

    private static final String STAYS =
            "names of members, words of formats, short numbers, times     (help redact)";

    private String scan() {
        return Plurals.of(result.files().size(), "file")
                + ": no replaced word is left, and every number is another one";
    }

    private String seed() {
        return seeded
                ? "as given: anyone with it can reverse the copies"
                : "random and not kept: the copies can't be reversed";
    }
}
