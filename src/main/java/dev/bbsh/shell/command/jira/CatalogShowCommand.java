package dev.bbsh.shell.command.jira;

import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.CatalogGap;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.operation.finding.RowUses;
import dev.bbsh.operation.finding.Worksheet;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.render.View.Fact;
import dev.bbsh.render.View.Section;
import dev.bbsh.session.jira.OpenCatalog;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command {@code catalog show}: a whole catalog, one kind of item, or the items that match a
 * text.
 */
public final class CatalogShowCommand implements ShellCommand {

    private static final Argument<String> CATALOG =
            Argument.required("catalog", ParameterType.CATALOG, "the catalog");

    private static final Argument<Optional<EntityKind>> KIND =
            Argument.optionalChoice("kind", "only items of this kind", EntityKind.words())
                    .map((given) -> given.map(EntityKind::of));

    private static final Option<Optional<String>> FIND =
            Option.of(
                    "find",
                    ParameterType.VALUE,
                    "only items with this text in their ID, name or key");

    private static final Option<Optional<String>> BY =
            Option.choice("by", "a list of values to choose in Jira, tab by tab", List.of("tab"));

    private static final Option<Optional<String>> TARGET =
            Option.of("target", ParameterType.CATALOG, "the catalog of the new Jira");

    private static final Signature SIGNATURE =
            Declaration.command("catalog show", "Show what exists in a Jira site")
                    .in(CommandGroup.JIRA)
                    .argument(CATALOG)
                    .argument(KIND)
                    .options(FIND, BY, TARGET)
                    .example("catalog show cloud", "counts by kind, and remarks")
                    .example(
                            "catalog show cloud field --find team",
                            "fields with 'team' in their names")
                    .example(
                            "catalog show old --by tab --to worksheet.md",
                            "a worksheet to fill in, where no config can be exported")
                    .detail(
                            "--by tab lists the types, fields, options and statuses of the old Jira"
                                    + " in the order of the tabs, with a place for the new ones; of"
                                    + " a backup, only those that issues use. --target fills in"
                                    + " what has the same name there.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        OpenCatalog open = in.workspace().jira().catalog(in.get(CATALOG));
        Optional<EntityKind> kind = in.get(KIND);
        Optional<String> find = in.get(FIND);
        if (in.get(BY).isPresent() || in.get(TARGET).isPresent()) {
            return worksheet(open, in);
        }
        return Outcome.data(
                kind.isEmpty() && find.isEmpty()
                        ? overview(open)
                        : table(
                                () -> entities(open.content().catalog(), kind, find),
                                kind.isEmpty(),
                                nothing(open.content().catalog(), kind)));
    }

    /** The worksheet for a sync that is configured by hand. */
    private static Outcome worksheet(OpenCatalog open, Invocation in) {
        if (in.get(KIND).isPresent() || in.get(FIND).isPresent() || in.get(BY).isEmpty()) {
            throw new BbshException(
                    "a worksheet has all kinds of items, tab by tab",
                    "catalog show " + open.name() + " --by tab");
        }
        Optional<Catalog> young =
                in.get(TARGET)
                        .map((name) -> in.workspace().jira().catalog(name).content().catalog());
        Optional<RowUses> uses = RowUses.of(open, in.workspace(), in.progress());
        Worksheet sheet = Worksheet.of(open.content().catalog(), young, uses);
        Outcome outcome = Outcome.data(new WorksheetView(sheet, uses).view());
        return uses.map((each) -> each.keptIn(in.workspace()))
                .map((kept) -> outcome.with(in.history().withPresent(kept)))
                .orElse(outcome);
    }

    /** The text for an empty result, as far as the catalog can tell. */
    private static String nothing(Catalog catalog, Optional<EntityKind> kind) {
        Optional<CatalogGap> gap =
                catalog.gaps().stream()
                        .filter((each) -> kind.isEmpty() || each.kinds().contains(kind.get()))
                        .findFirst();
        return gap.map((lacking) -> "can't tell: the catalog is incomplete (" + lacking + ")")
                .orElse("no matching items");
    }

    private static Stream<Entity> entities(
            Catalog catalog, Optional<EntityKind> kind, Optional<String> find) {
        Stream<Entity> all =
                find.map(catalog::search)
                        .orElseGet(
                                () -> kind.stream().flatMap((only) -> catalog.all(only).stream()));
        return all.filter((entity) -> kind.isEmpty() || kind.get() == entity.kind());
    }

    /** A table of entities, which a backup makes while they are shown. */
    private static View table(Supplier<Stream<Entity>> entities, boolean kinds, String nothing) {
        List<Column> columns = new ArrayList<>();
        if (kinds) {
            columns.add(Column.of("kind"));
        }
        columns.addAll(List.of(Column.of("id"), Column.of("name"), Column.of("details")));
        return new View.Table(
                columns,
                () -> entities.get().map((entity) -> row(entity, kinds)).iterator(),
                nothing);
    }

    private static List<Cell> row(Entity entity, boolean kinds) {
        List<Cell> row = new ArrayList<>();
        if (kinds) {
            row.add(Cell.of(entity.kind().word()));
        }
        row.add(Cell.of(Style.NUMBER, entity.id()));
        row.add(Cell.of(Style.STRING, entity.name()));
        row.add(Cell.of(Style.MUTED, details(entity.traits())));
        return row;
    }

    private static String details(Map<Trait, String> traits) {
        return traits.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map((each) -> each.getKey().title() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private static View overview(OpenCatalog open) {
        CatalogFiles.LoadedCatalog content = open.content();
        return new View.Sections(
                List.of(
                        Section.of("catalog", facts(open)),
                        Section.of("kinds", kinds(content.catalog())),
                        Section.of("remarks", remarks(content.remarks()))));
    }

    private static View facts(OpenCatalog open) {
        Catalog.ServerInfo server = open.content().catalog().server();
        return new View.Facts(
                List.of(
                        Fact.of("name", Cell.of(Style.NAME, open.name())),
                        Fact.of("of", said(server.baseUrl())),
                        Fact.of("version", said(server.version())),
                        Fact.of("deployment", said(server.deployment())),
                        Fact.of("from", Cell.of(open.from())),
                        Fact.of("files", Cell.of(open.content().files()))));
    }

    private static Cell said(String text) {
        return text.isEmpty() ? Cell.of(Style.MUTED, "unknown") : Cell.of(text);
    }

    private static View kinds(Catalog catalog) {
        return new View.Table(
                List.of(Column.of("kind"), Column.count("count")),
                catalog.kinds().stream()
                        .map(
                                (kind) ->
                                        List.of(
                                                Cell.of(kind.word()),
                                                Cell.of(catalog.all(kind).size())))
                        .toList());
    }

    private static View remarks(List<CatalogFiles.Remark> remarks) {
        return new View.Table(
                List.of(Column.of("file"), Column.of("remark")),
                remarks.stream()
                        .map((each) -> List.of(Cell.of(each.file()), Cell.of(each.text())))
                        .toList(),
                "no remarks");
    }
}
