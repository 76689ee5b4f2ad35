package dev.bbsh.shell.command.platform;

import dev.bbsh.file.Location;
import dev.bbsh.jira.live.platform.MappingFetch;
import dev.bbsh.jira.live.platform.PageStore;
import dev.bbsh.jira.live.platform.PlatformApi;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.MappingFiles;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.operation.platform.NeededIds;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.jira.OpenConnection;
import dev.bbsh.session.jira.OpenMapping;
import dev.bbsh.shell.command.jira.JiraLines;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The command {@code platform mappings}: the ID mapping of a transfer. */
public final class PlatformMappingsCommand implements ShellCommand {

    private static final Option<Optional<String>> AS =
            Option.of("as", ParameterType.NEW_NAME, "the name of the mapping");

    private static final Option<List<String>> NAMESPACE =
            Option.many(
                    "namespace",
                    ParameterType.VALUE,
                    "the kind of IDs (default: all that bbsh uses)");

    private static final Option<Boolean> NEEDED =
            Option.flag("needed", "only the IDs that the open data needs");

    private static final Option<Optional<Location>> TO =
            Option.of(
                            "to",
                            ParameterType.FOLDER,
                            "keep the pages in this folder, and continue after those in it")
                    .map((given) -> given.map(Location::of));

    private static final Signature SIGNATURE =
            Declaration.command("platform mappings", "Fetch the ID mapping of a transfer")
                    .in(CommandGroup.PLATFORM)
                    .argument(PlatformStatusCommand.TRANSFER)
                    .options(AS, NAMESPACE, NEEDED, TO, AppConnections.ON)
                    .example(
                            "platform mappings 2e170ff3-6aa6-4969-a08a-e60119ef2db3 --as ids --to"
                                    + " pages",
                            "all kinds that bbsh uses; the same line continues a fetch that ended")
                    .example(
                            "platform mappings 2e170ff3-6aa6-4969-a08a-e60119ef2db3 --as ids"
                                    + " --needed",
                            "comments and attachments of the open data")
                    .detail(
                            "Namespaces are those of Atlassian, such as jira:comment,"
                                + " jira:fileAttachment, jira/classic:customField and"
                                + " identity:user. Mappings of users are kept for 14 days, those of"
                                + " Jira items for 2 years.")
                    .detail(
                            "What can't be fetched makes the mapping incomplete; check and prepare"
                                    + " then leave open whether an ID that it lacks has changed.")
                    .signature();

    private final AppConnections connections;

    PlatformMappingsCommand(AppConnections connections) {
        this.connections = connections;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        String transfer = PlatformApi.transfer(in.get(PlatformStatusCommand.TRANSFER));
        String name = in.get(AS).orElseGet(() -> in.workspace().freeName("ids"));
        in.workspace().requireFree(name);
        Fetched fetched = content(transfer, in);
        OpenMapping open = new OpenMapping(name, fetched.content(), "transfer " + transfer);
        List<TextLine> lines = said(open);
        fetched.before().ifPresent(lines::add);
        onward(open, in).ifPresent(lines::add);
        return Outcome.report(new View.Message(lines))
                .with(
                        in.history()
                                .then(
                                        "platform mappings " + name,
                                        in.workspace()
                                                .with(open)
                                                .with(
                                                        PlatformSource.steps(
                                                                in, Optional.of(transfer)))));
    }

    /**
     * A mapping.
     *
     * @param before a note on the pages that an earlier fetch got
     */
    private record Fetched(MappingFiles.LoadedMapping content, Optional<TextLine> before) {

        static Fetched of(IdMapping mapping, int pages) {
            return new Fetched(
                    MappingFiles.LoadedMapping.of(mapping),
                    pages == 0
                            ? Optional.empty()
                            : Optional.of(
                                    TextLine.of(
                                            Style.MUTED,
                                            Plurals.of(pages, "page") + " from before")));
        }
    }

    private Fetched content(String transfer, Invocation in) {
        Optional<Location> folder = in.get(TO);
        if (folder.isPresent() && in.get(NEEDED)) {
            throw new BbshException(
                    "--needed asks for single IDs, which have no pages to keep",
                    in.signature().name() + " " + transfer + " --as NAME --needed");
        }
        if (connections.isUnconnected(in) && folder.filter(Location::isFolder).isPresent()) {
            return new Fetched(
                    MappingFiles.read(List.of(folder.get()), Optional.empty(), in.progress()),
                    Optional.empty());
        }
        MappingFetch fetch = new MappingFetch(connections.of(in), transfer, in.progress());
        Fetched fetched =
                in.get(NEEDED) ? Fetched.of(fetch.find(wanted(in)), 0) : all(fetch, transfer, in);
        if (fetched.content().mapping().size() == 0) {
            throw new BbshException(
                    "transfer " + transfer + " has no ID mapping of these kinds",
                    "platform status " + transfer);
        }
        return fetched;
    }

    /** All pages; those of a fetch that ended early stay until it is complete. */
    private Fetched all(MappingFetch fetch, String transfer, Invocation in) {
        Optional<PageStore> lasting = in.get(TO).map(PageStore::in);
        if (lasting.isPresent()) {
            return all(fetch, lasting.get(), in);
        }
        OpenConnection open = connections.meant(in);
        Fetched fetched =
                all(
                        fetch,
                        connections.unfinished().begin(open.name(), open.address(), transfer),
                        in);
        if (fetched.content().mapping().gaps().stream()
                .noneMatch(PlatformMappingsCommand::isUnread)) {
            connections.unfinished().end(open.name(), open.address(), transfer);
        }
        return fetched;
    }

    private static Fetched all(MappingFetch fetch, PageStore pages, Invocation in) {
        IdMapping mapping = fetch.all(namespaces(in), pages);
        return Fetched.of(mapping, pages.before());
    }

    /** The line that goes on with an incomplete mapping: its name has to be free again. */
    private static Optional<TextLine> onward(OpenMapping open, Invocation in) {
        return open.content().mapping().gaps().stream().anyMatch(PlatformMappingsCommand::isUnread)
                ? Optional.of(
                        TextLine.of("  next: ")
                                .and(Style.COMMAND, "close " + open.name())
                                .and("   then   ")
                                .and(Style.COMMAND, in.lineWith(AS, List.of(open.name())))
                                .and("     (goes on after the pages that are kept)"))
                : Optional.empty();
    }

    private static boolean isUnread(Gap gap) {
        return gap.cause() instanceof Gap.Unread;
    }

    private static List<Namespace> namespaces(Invocation in) {
        List<Namespace> given = in.get(NAMESPACE).stream().map(Namespace::new).distinct().toList();
        return given.isEmpty() ? Namespace.used() : given;
    }

    private static Map<Namespace, Set<String>> wanted(Invocation in) {
        List<Namespace> given = in.get(NAMESPACE).stream().map(Namespace::new).toList();
        return NeededIds.of(in.workspace(), in.progress()).entrySet().stream()
                .filter((each) -> given.isEmpty() || given.contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<TextLine> said(OpenMapping open) {
        IdMapping mapping = open.content().mapping();
        List<TextLine> lines = new ArrayList<>();
        lines.add(TextLine.of(Style.NAME, open.name()).and("   " + JiraLines.summary(open)));
        lines.add(
                TextLine.of(
                        mapping.tables().entrySet().stream()
                                .map(
                                        (each) ->
                                                Plurals.of(each.getValue().size())
                                                        + " "
                                                        + each.getKey())
                                .collect(Collectors.joining(", "))));
        open.content()
                .remarks()
                .notes()
                .forEach((note) -> lines.add(TextLine.of(Style.WARNING, "warning: ").and(note)));
        return lines;
    }
}
