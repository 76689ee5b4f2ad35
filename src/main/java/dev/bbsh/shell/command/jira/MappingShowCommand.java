package dev.bbsh.shell.command.jira;

import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.IdTable;
import dev.bbsh.jira.mapping.MappingRemarks;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.render.View.Section;
import dev.bbsh.session.jira.OpenMapping;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command {@code mapping show}: a whole mapping, or the new IDs of one old ID. */
public final class MappingShowCommand implements ShellCommand {

    private static final Argument<String> MAPPING =
            Argument.required("mapping", ParameterType.MAPPING, "the mapping");

    private static final Option<Optional<String>> FIND =
            Option.of("find", ParameterType.VALUE, "a server ID");

    private static final Signature SIGNATURE =
            Declaration.command(
                            "mapping show", "Show an ID mapping, or the Cloud ID of a server ID")
                    .in(CommandGroup.JIRA)
                    .argument(MAPPING)
                    .options(FIND)
                    .example("mapping show ids", "counts, conflicts and bad rows")
                    .example("mapping show ids --find 10115", "its Cloud ID")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        OpenMapping open = in.workspace().jira().mapping(in.get(MAPPING));
        IdMapping mapping = open.content().mapping();
        return Outcome.data(
                in.get(FIND).map((id) -> found(mapping, id)).orElseGet(() -> overview(open)));
    }

    private static View found(IdMapping mapping, String id) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Map.Entry<Namespace, IdTable> each : mapping.tables().entrySet()) {
            switch (each.getValue().find(id)) {
                case CloudId.One(String cloud) -> rows.add(row(each.getKey(), id, List.of(cloud)));
                case CloudId.Several(List<String> ids) -> rows.add(row(each.getKey(), id, ids));
                case CloudId.None() -> {}
            }
        }
        return new View.Table(
                List.of(
                        Column.of("namespace"),
                        Column.of("server ID").named("serverId"),
                        Column.of("Cloud IDs").named("cloudIds")),
                rows,
                mapping.gaps().isEmpty()
                        ? "not in the mapping"
                        : "can't tell: the mapping is incomplete ("
                                + mapping.gaps().getFirst()
                                + ")");
    }

    private static List<Cell> row(Namespace namespace, String server, List<String> cloud) {
        return List.of(Cell.of(namespace.name()), Cell.of(Style.NUMBER, server), Cell.of(cloud));
    }

    private static View overview(OpenMapping open) {
        IdMapping mapping = open.content().mapping();
        MappingRemarks remarks = open.content().remarks();
        return new View.Sections(
                List.of(
                        Section.of("namespaces", namespaces(mapping)),
                        Section.of("conflicts", conflicts(mapping)),
                        Section.of("bad rows", badRows(remarks)),
                        Section.of("remarks", notes(remarks.notes()))));
    }

    private static View notes(List<String> notes) {
        return new View.Table(
                List.of(Column.of("remark").untitled()),
                notes.stream().map((note) -> List.of(Cell.of(note))).toList(),
                "no other remarks");
    }

    private static View namespaces(IdMapping mapping) {
        return new View.Table(
                List.of(
                        Column.of("namespace"),
                        Column.count("server IDs").named("serverIds"),
                        Column.count("Cloud IDs").named("cloudIds"),
                        Column.count("conflicts")),
                mapping.tables().entrySet().stream()
                        .map((each) -> counts(each.getKey(), each.getValue()))
                        .toList());
    }

    private static List<Cell> counts(Namespace namespace, IdTable table) {
        return List.of(
                Cell.of(namespace.name()),
                Cell.of(table.size()),
                Cell.of(table.cloudIds().size()),
                Cell.of(table.conflicts().size()));
    }

    private static View conflicts(IdMapping mapping) {
        List<List<Cell>> rows = new ArrayList<>();
        mapping.tables()
                .forEach(
                        (namespace, table) ->
                                table.conflicts().entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(
                                                (each) ->
                                                        row(
                                                                namespace,
                                                                each.getKey(),
                                                                each.getValue()))
                                        .forEach(rows::add));
        return new View.Table(
                List.of(
                        Column.of("namespace"),
                        Column.of("server ID").named("serverId"),
                        Column.of("Cloud IDs").named("cloudIds")),
                rows,
                "no conflicts");
    }

    private static View badRows(MappingRemarks remarks) {
        return new View.Table(
                List.of(
                        Column.of("file"),
                        Column.count("line"),
                        Column.of("why"),
                        Column.of("row")),
                remarks.badRows().stream()
                        .map(
                                (row) ->
                                        List.of(
                                                Cell.of(row.file()),
                                                Cell.of(row.line()),
                                                Cell.of(row.why()),
                                                Cell.of(Style.STRING, row.text())))
                        .toList(),
                "no bad rows");
    }
}
