package dev.bbsh.shell.command.jira;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.jira.catalog.CatalogRequest;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.JiraInstance;
import dev.bbsh.jira.catalog.RequestText;
import dev.bbsh.jira.catalog.ScriptLanguage;
import dev.bbsh.operation.prepare.CatalogWishlist;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;
import dev.bbsh.shell.contract.Argument;
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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The command {@code catalog request}: writes a script and a list of the data to ask a customer's
 * Jira for.
 */
public final class CatalogRequestCommand implements ShellCommand {

    private static final Argument<Location> FOLDER =
            Argument.required(
                            "folder",
                            ParameterType.FOLDER,
                            "the folder for the script and the list of requests")
                    .map(Location::of);

    private static final Option<List<JiraInstance>> INSTANCES =
            Option.choice(
                            "site",
                            "the old or the new Jira site (default: both)",
                            JiraInstance.words())
                    .map(
                            (given) ->
                                    given.map(JiraInstance::of)
                                            .map(List::of)
                                            .orElse(List.of(JiraInstance.values())));

    private static final Option<Optional<String>> URL =
            Option.of(
                    "url",
                    ParameterType.VALUE,
                    "the URL of that Jira site (default: the script asks)");

    private static final Option<List<EntityKind>> KINDS =
            Option.manyChoices(
                            "kind",
                            "kinds of items to collect (default: those in open configs)",
                            EntityKind.words())
                    .map((words) -> words.stream().map(EntityKind::of).toList());

    private static final Option<List<String>> PROJECTS =
            Option.many(
                    "project",
                    ParameterType.VALUE,
                    "key of a project to collect statuses, components and versions of");

    private static final Option<Boolean> NO_CONTENTS =
            Option.flag("no-contents", "leave out the comments and attachments of the open data");

    private static final Option<Boolean> OVERWRITE =
            Option.flag("overwrite", "replace the files if they exist");

    private static final Signature SIGNATURE =
            Declaration.command(
                            "catalog request",
                            "Create a script the customer's admin runs to collect Jira data")
                    .in(CommandGroup.JIRA)
                    .argument(FOLDER)
                    .options(INSTANCES, URL, KINDS, PROJECTS, NO_CONTENTS, OVERWRITE)
                    .example("catalog request ask", "a script and a list for each Jira site")
                    .example(
                            "catalog request ask --site new --url https://x.atlassian.net",
                            "for the new one only")
                    .detail(
                            "There are two scripts that do the same: one for bash with curl, and"
                                + " one for the PowerShell of Windows. They ask for the token"
                                + " without showing it, only read from Jira, and create a zip file"
                                + " for catalog load.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        CatalogWishlist wanted = wanted(in);
        List<JiraInstance> instances = in.get(INSTANCES);
        String url = url(in.get(URL), instances);
        List<RequestText> texts =
                instances.stream()
                        .map((each) -> new RequestText(wanted.request(each), url))
                        .toList();
        write(texts, in.get(FOLDER), in.get(OVERWRITE));
        return Outcome.report(new View.Message(said(texts, wanted, in.get(FOLDER))));
    }

    private static CatalogWishlist wanted(Invocation in) {
        return CatalogWishlist.of(
                new CatalogWishlist.Selection(
                        in.get(KINDS), in.get(PROJECTS), !in.get(NO_CONTENTS)),
                in.workspace(),
                in.progress());
    }

    /** The address of the one Jira that is asked, or an empty text. */
    private static String url(Optional<String> url, List<JiraInstance> instances) {
        if (url.isPresent() && instances.size() > 1) {
            throw new BbshException(
                    "'" + url.get() + "' can't be the URL of two Jira sites",
                    "catalog request FOLDER --site old --url "
                            + url.get()
                            + "   or   catalog request FOLDER --site new --url "
                            + url.get());
        }
        if (url.filter((address) -> !RequestText.isSite(address)).isPresent()) {
            throw new BbshException(
                    "'" + url.get() + "' is not a valid URL of a Jira site",
                    "catalog request FOLDER --site old --url https://jira.example.com");
        }
        return url.orElse("");
    }

    /** Writes nothing when one of the files exists and must not be overwritten. */
    private static void write(List<RequestText> texts, Location folder, boolean overwrite) {
        Map<Location, String> files = new LinkedHashMap<>();
        for (RequestText text : texts) {
            JiraInstance site = text.request().instance();
            for (ScriptLanguage language : ScriptLanguage.values()) {
                files.put(folder.resolve(language.file(site)), text.script(language));
            }
            text.list().ifPresent((list) -> files.put(list(folder, site), list));
        }
        if (!overwrite) {
            files.keySet().forEach(CatalogRequestCommand::requireFree);
        }
        files.forEach((file, text) -> write(file, text, overwrite));
    }

    private static void requireFree(Location file) {
        if (file.exists()) {
            throw new BbshException(
                    "'" + file + "' already exists", "choose another folder, or add --overwrite");
        }
    }

    private static void write(Location file, String text, boolean overwrite) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(
                file,
                new AtomicFile.Permission(overwrite, true),
                (out) -> out.write(bytes, 0, bytes.length));
    }

    private static Location list(Location folder, JiraInstance instance) {
        return folder.resolve("request-" + instance.word() + ".txt");
    }

    private static List<TextLine> said(
            List<RequestText> texts, CatalogWishlist wanted, Location folder) {
        List<TextLine> lines = new ArrayList<>();
        texts.forEach((text) -> lines.addAll(said(text, wanted.contents(), folder)));
        if (wanted.contents()) {
            lines.add(
                    TextLine.of(
                            Style.MUTED,
                            "match needs comments and attachments: one request per 100 issues"
                                    + " (--no-contents leaves them out)"));
        }
        if (texts.stream().anyMatch((text) -> text.list().isEmpty())) {
            lines.add(
                    TextLine.of(
                            Style.MUTED,
                            "a list of URLs for a browser: add   --site "
                                    + texts.getLast().request().instance().word()
                                    + " --url https://jira.example.com"));
        }
        wanted.notes()
                .forEach((note) -> lines.add(TextLine.of(Style.WARNING, "warning: ").and(note)));
        return lines;
    }

    private static List<TextLine> said(RequestText text, boolean contents, Location folder) {
        JiraInstance site = text.request().instance();
        String zip = text.folder() + ".zip";
        List<TextLine> lines = new ArrayList<>();
        lines.add(
                TextLine.of(Style.NAME, folder.resolve(ScriptLanguage.BASH.file(site)).toString())
                        .and(
                                "   for the "
                                        + site.word()
                                        + " Jira site: "
                                        + contents(text.request(), contents)));
        lines.add(
                TextLine.of("Ask the admin to run   ")
                        .and(Style.COMMAND, ScriptLanguage.BASH.start(site))
                        .and("   and to send back " + zip + ", then   ")
                        .and(
                                Style.COMMAND,
                                "catalog load " + CommandLine.quote(zip) + " --as " + site.word()));
        lines.add(
                TextLine.of("On Windows:   ")
                        .and(Style.COMMAND, ScriptLanguage.POWERSHELL.start(site)));
        if (text.list().isPresent()) {
            lines.add(
                    TextLine.of("With a browser only: the URLs in   ")
                            .and(Style.NAME, list(folder, site).toString()));
        }
        return lines;
    }

    /** The kinds of items that a request asks for, and the issues whose contents it asks for. */
    private static String contents(CatalogRequest request, boolean contents) {
        String what =
                CatalogWishlist.withoutContents(request.kinds()).stream()
                        .sorted()
                        .map(EntityKind::plural)
                        .collect(Collectors.joining(", "));
        String issues =
                request.issues().isEmpty() || !contents
                        ? ""
                        : (what.isEmpty() ? "" : "; ")
                                + "comments and attachments of "
                                + Plurals.of(request.issues().size(), "issue");
        return what + issues;
    }
}
