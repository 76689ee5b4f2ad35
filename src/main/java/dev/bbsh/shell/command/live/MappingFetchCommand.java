package dev.bbsh.shell.command.live;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.FileOutput;
import dev.bbsh.jira.live.http.SiteAddress;
import dev.bbsh.jira.mapping.MappingFiles;
import dev.bbsh.operation.live.LiveSites;
import dev.bbsh.operation.live.MappingSource;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.jira.OpenConnection;
import dev.bbsh.session.jira.OpenMapping;
import dev.bbsh.shell.command.jira.LoadedMappingLines;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command {@code mapping fetch}: gets the ID-mapping report of a migration. */
public final class MappingFetchCommand implements ShellCommand {

    private static final int BUFFER = 65_536;

    private static final Option<Optional<String>> FROM =
            Option.of("from", ParameterType.CONNECTION, "the connection (default: the only one)");

    private static final Option<Optional<String>> AS =
            Option.of("as", ParameterType.NEW_NAME, "the name of the mapping");

    private static final Option<Optional<SiteAddress>> CLOUD_SITE =
            Option.of(
                            "cloud-site",
                            ParameterType.VALUE,
                            "the Cloud site of the migration, if the connection is to the server")
                    .map((given) -> given.map(SiteAddress::of));

    private static final Option<Optional<SiteAddress>> SERVER_SITE =
            Option.of(
                            "server-site",
                            ParameterType.VALUE,
                            "the server of the migration, if the connection is to Cloud")
                    .map((given) -> given.map(SiteAddress::of));

    private static final Option<Optional<String>> TO =
            Option.of("to", ParameterType.TARGET, "keep the report in this file");

    private static final Option<Boolean> OVERWRITE =
            Option.flag("overwrite", "replace the file if it exists");

    private static final Signature SIGNATURE =
            Declaration.command("mapping fetch", "Get the Migration Assistant's ID mapping")
                    .in(CommandGroup.LIVE)
                    .options(FROM, AS, CLOUD_SITE, SERVER_SITE, TO, OVERWRITE)
                    .example(
                            "mapping fetch --from old --cloud-site https://acme.atlassian.net --as"
                                    + " ids",
                            "from the server; needs the Migration Assistant 1.11.4 or newer")
                    .example(
                            "mapping fetch --from cloud --server-site https://jira.example.com --as"
                                    + " ids --to id-mappings.csv",
                            "from Cloud, with a copy of the report")
                    .detail(
                            "The site generates the report when it is asked for, which can take"
                                    + " minutes: bbsh asks again every 10 seconds, for at most an"
                                    + " hour. On Cloud, a POST request starts that; it changes no"
                                    + " data. Only admins get the report.")
                    .detail(
                            "The address of the other site is taken from the only other connection"
                                    + " if the line doesn't give it. With --offline, the file of"
                                    + " --to is read instead.")
                    .signature();

    private final LiveSites live;

    public MappingFetchCommand(LiveSites live) {
        this.live = live;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        String name = in.get(AS).orElseGet(() -> in.workspace().freeName("ids"));
        in.workspace().requireFree(name);
        OpenConnection connection = MeantConnection.of(FROM, in);
        Optional<Location> file = in.get(TO).map(Location::of);
        boolean replayed =
                live.isOffline(in.workspace().settings())
                        && file.filter(Location::exists).isPresent();
        OpenMapping open =
                new OpenMapping(
                        name,
                        replayed
                                ? read(file.get(), in)
                                : fetched(new MappingSource(connection, other(in)), file, in),
                        file.map(Location::name)
                                .orElse("the ID-mapping report of " + connection.name()),
                        file.stream().toList(),
                        Optional.of(replayed ? date(file.get(), in) : in.now()));
        List<TextLine> lines = new ArrayList<>(LoadedMappingLines.of(open));
        file.ifPresent((to) -> lines.add(kept(to, replayed)));
        return Outcome.report(new View.Message(lines))
                .with(in.history().then("mapping fetch " + name, in.workspace().with(open)));
    }

    private static Optional<SiteAddress> other(Invocation in) {
        if (in.has(CLOUD_SITE) && in.has(SERVER_SITE)) {
            throw new BbshException(
                    "--cloud-site and --server-site exclude each other", "help mapping fetch");
        }
        return in.get(CLOUD_SITE).or(() -> in.get(SERVER_SITE));
    }

    private static Instant date(Location file, Invocation in) {
        return FileStamp.of(file).map(FileStamp::modified).orElse(in.now());
    }

    private static TextLine kept(Location file, boolean replayed) {
        return TextLine.of(Style.MUTED, replayed ? "  read from " : "  kept in ")
                .and(file.toString());
    }

    private MappingFiles.LoadedMapping fetched(
            MappingSource source, Optional<Location> file, Invocation in) {
        if (file.isEmpty()) {
            return source.read(
                    (_, body) -> MappingFiles.read(source.connection().name(), body, in.progress()),
                    live,
                    in.workspace(),
                    in.progress());
        }
        AtomicFile.write(
                file.get(),
                new AtomicFile.Permission(in.get(OVERWRITE), false),
                (out) ->
                        source.read(
                                (_, body) -> copied(body, out),
                                live,
                                in.workspace(),
                                in.progress()));
        return read(file.get(), in);
    }

    private static long copied(InputStream body, FileOutput out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            out.write(buffer, 0, count);
            size += count;
        }
        return size;
    }

    private static MappingFiles.LoadedMapping read(Location file, Invocation in) {
        return MappingFiles.read(List.of(file), Optional.empty(), in.progress());
    }
}
