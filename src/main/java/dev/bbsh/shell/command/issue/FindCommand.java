package dev.bbsh.shell.command.issue;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.json.analysis.Occurrences;
import dev.bbsh.operation.sync.PlaceDescription;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;
import dev.bbsh.script.Confusables;
import dev.bbsh.session.OpenCatalog;
import dev.bbsh.session.OpenMapping;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.KeyNormalizer;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The answer to {@code find}: the places of a key or an ID in everything open, with its meaning
 * there.
 */
final class FindCommand {

    private static final int SHOWN = 50;

    private static final List<Column> COLUMNS =
            List.of(Column.of("in"), Column.of("what it is"), Column.of("place"));

    private final Invocation in;
    private final String wanted;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<TextLine> notes = new ArrayList<>();

    private FindCommand(Invocation in, String wanted) {
        this.in = in;
        this.wanted = wanted;
    }

    /**
     * Finds a key or an ID. Jira accepts keys in any case, so one that is not found is also looked
     * up in upper case.
     */
    static View of(Invocation in) {
        String typed = in.text("id");
        FindCommand found = new FindCommand(in, typed).look();
        Optional<FindCommand> upper =
                found.rows.isEmpty()
                        ? KeyNormalizer.inUpperCase(typed)
                                .map((key) -> new FindCommand(in, key).look())
                                .filter((other) -> !other.rows.isEmpty())
                        : Optional.empty();
        return upper.orElse(found).view();
    }

    private FindCommand look() {
        in.workspace().documents().all().forEach(this::look);
        in.workspace().jira().catalogs().forEach(this::look);
        in.workspace().jira().mappings().forEach(this::look);
        return this;
    }

    /**
     * The message for no result. A pasted ID may have a dash that looks like a hyphen, and be there
     * with a hyphen.
     */
    private String notFound() {
        String plain = Confusables.plain(wanted);
        boolean differs = !plain.equals(wanted) && !plain.isBlank();
        boolean there = differs && !new FindCommand(in, plain).look().rows.isEmpty();
        String typed =
                there
                        ? "; it has "
                                + Confusables.names(wanted)
                                + ", typed on the keyboard it is there:   find "
                                + CommandLine.quote(plain)
                        : "";
        return "'" + wanted + "' was not found in anything open" + typed + incomplete();
    }

    private View view() {
        View.Table table = new View.Table(COLUMNS, rows, rows.isEmpty() ? notFound() : "");
        return notes.isEmpty()
                ? table
                : new View.Either(
                        new View.Sections(
                                List.of(
                                        View.Section.of("", table),
                                        View.Section.of("", new View.Message(notes)))),
                        table);
    }

    /**
     * The open catalogs and mappings that are known to be incomplete, in brackets; empty when there
     * are none.
     */
    private String incomplete() {
        List<String> names = new ArrayList<>();
        in.workspace().jira().catalogs().stream()
                .filter((open) -> !open.content().catalog().gaps().isEmpty())
                .forEach((open) -> names.add(open.name()));
        in.workspace().jira().mappings().stream()
                .filter((open) -> !open.content().mapping().gaps().isEmpty())
                .forEach((open) -> names.add(open.name()));
        return names.isEmpty() ? "" : "     (incomplete: " + String.join(", ", names) + ")";
    }

    private void look(OpenDocument open) {
        in.progress().begin("looking in " + open.name(), -1);
        boolean issues = FileKind.of(open.content().root()).holdsIssues();
        Occurrences found =
                Occurrences.of(open.content().root(), wanted, !issues, SHOWN, in.progress());
        PlaceDescription meaning = new PlaceDescription(open.content().root(), issues);
        for (Occurrences.Occurrence each : found.first()) {
            add(open.name(), meaning.of(each), Cell.of(Style.PATH, each.at().toString()));
        }
        if (found.count() > found.first().size()) {
            notes.add(
                    TextLine.of("and " + Plurals.of(found.count() - found.first().size()))
                            .and(" more places in " + open.name()));
        }
    }

    private void look(OpenCatalog open) {
        String small = wanted.toLowerCase(Locale.ROOT);
        open.content()
                .catalog()
                .search(wanted)
                .filter((each) -> isNamed(each.id(), small) || isNamed(each.name(), small))
                .limit(SHOWN)
                .forEach(
                        (each) ->
                                add(
                                        open.name(),
                                        each.kind().word()
                                                + " "
                                                + each.id()
                                                + " '"
                                                + each.name()
                                                + "'",
                                        Cell.NONE));
    }

    /**
     * True for a name that is meant. An ID may also be typed as its number, {@code 10001} for
     * {@code customfield_10001}.
     */
    private static boolean isNamed(String name, String small) {
        String other = name.toLowerCase(Locale.ROOT);
        return other.equals(small) || other.endsWith("_" + small);
    }

    private void look(OpenMapping open) {
        open.content()
                .mapping()
                .tables()
                .forEach(
                        (namespace, table) -> {
                            switch (table.find(wanted)) {
                                case CloudId.One(String id) ->
                                        add(
                                                open.name(),
                                                namespace + " on the server, " + id + " in Cloud",
                                                Cell.NONE);
                                case CloudId.Several(List<String> ids) ->
                                        add(
                                                open.name(),
                                                namespace
                                                        + " on the server, one of "
                                                        + String.join(", ", ids)
                                                        + " in Cloud",
                                                Cell.NONE);
                                case CloudId.None() -> {}
                            }
                            table.serverIds(wanted)
                                    .limit(SHOWN)
                                    .forEach(
                                            (id) ->
                                                    add(
                                                            open.name(),
                                                            namespace
                                                                    + " in Cloud, "
                                                                    + id
                                                                    + " on the server",
                                                            Cell.NONE));
                        });
    }

    private void add(String name, String what, Cell place) {
        rows.add(List.of(Cell.of(Style.NAME, name), Cell.of(what), place));
    }
}
