package dev.bbsh.shell.command.jira;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.request.CatalogRequest;
import dev.bbsh.jira.request.JiraInstance;
import dev.bbsh.jira.request.RequestText;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The answer to {@code catalog request}: writes a script and a list of the data to ask a customer's
 * Jira for.
 */
final class CatalogRequestCommand {

    private final Invocation in;
    private final Location folder;
    private final CatalogWishlist wanted;

    private CatalogRequestCommand(Invocation in) {
        this.in = in;
        this.folder = Location.of(in.text("folder"));
        this.wanted = CatalogWishlist.of(in);
    }

    static Outcome answer(Invocation in) {
        return new CatalogRequestCommand(in).answer();
    }

    private Outcome answer() {
        Optional<String> url = in.given("url");
        if (url.isPresent() && in.given("for").isEmpty()) {
            throw new BbshException(
                    "an address belongs to one of the two Jiras",
                    "catalog request FOLDER --for old --url "
                            + url.get()
                            + "   or   catalog request FOLDER --for new --url "
                            + url.get());
        }
        if (url.filter((address) -> !RequestText.isSite(address)).isPresent()) {
            throw new BbshException(
                    "'" + url.get() + "' is no address of a Jira",
                    "catalog request FOLDER --for old --url https://jira.example.com");
        }
        List<JiraInstance> instances =
                Arrays.stream(JiraInstance.values())
                        .filter((each) -> in.given("for").map(each.word()::equals).orElse(true))
                        .toList();
        List<RequestText> texts = new ArrayList<>();
        List<TextLine> lines = new ArrayList<>();
        for (JiraInstance instance : instances) {
            CatalogRequest request = wanted.request(instance);
            RequestText text = new RequestText(request, url.orElse(""));
            requireFree(script(instance));
            requireFree(list(instance));
            texts.add(text);
            lines.addAll(said(request, text));
        }
        for (int i = 0; i < texts.size(); i++) {
            write(script(instances.get(i)), texts.get(i).script());
            write(list(instances.get(i)), texts.get(i).list());
        }
        if (wanted.contents()) {
            lines.add(
                    TextLine.of(
                            Style.MUTED,
                            "match needs comments and attachments: one request for each issue, none"
                                    + " with --no-contents"));
        }
        wanted.notes()
                .forEach((note) -> lines.add(TextLine.of(Style.WARNING, "warning: ").and(note)));
        return Outcome.report(new View.Message(lines));
    }

    private Location script(JiraInstance instance) {
        return folder.resolve("request-" + instance.word() + ".sh");
    }

    private Location list(JiraInstance instance) {
        return folder.resolve("request-" + instance.word() + ".txt");
    }

    private void requireFree(Location file) {
        if (file.exists() && !in.flag("overwrite")) {
            throw new BbshException(
                    "there is a file '" + file + "' already", "another folder, or add --overwrite");
        }
    }

    private void write(Location file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(
                file,
                new AtomicFile.Permission(in.flag("overwrite"), true),
                (out) -> out.write(bytes, 0, bytes.length));
    }

    private List<TextLine> said(CatalogRequest request, RequestText text) {
        String what =
                request.kinds().stream()
                        .filter((kind) -> !CatalogWishlist.CONTENTS.contains(kind))
                        .sorted()
                        .map(EntityKind::plural)
                        .collect(Collectors.joining(", "));
        String issues =
                request.issues().isEmpty() || !wanted.contents()
                        ? ""
                        : (what.isEmpty() ? "" : "; ")
                                + "comments and attachments of "
                                + Plurals.of(request.issues().size(), "issue");
        return List.of(
                TextLine.of(Style.NAME, script(request.instance()).toString())
                        .and("   for the " + request.instance().word() + " Jira: " + what + issues),
                TextLine.of("the administrator runs   ")
                        .and(Style.COMMAND, "bash request-" + request.instance().word() + ".sh")
                        .and("   and sends " + text.folder() + ".zip back, then   ")
                        .and(
                                Style.COMMAND,
                                "catalog load "
                                        + CommandLine.quote(text.folder() + ".zip")
                                        + " --as "
                                        + request.instance().word()));
    }

    /** The kinds of all items but those that belong to issues. */
    static Set<EntityKind> everyKind() {
        return Arrays.stream(EntityKind.values())
                .filter((kind) -> !CatalogWishlist.CONTENTS.contains(kind))
                .collect(Collectors.toSet());
    }
}
