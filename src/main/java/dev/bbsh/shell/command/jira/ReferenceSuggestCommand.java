package dev.bbsh.shell.command.jira;

import dev.bbsh.check.config.evidence.SuggestedReference;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.operation.check.ReferenceSuggestions;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.document.OpenDocument;
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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The command {@code reference suggest}: rules for a config, from what the old Jira has. */
public final class ReferenceSuggestCommand implements ShellCommand {

    private static final Argument<Optional<String>> CONFIG = Argument.document();

    static final Option<Optional<String>> SOURCE =
            Option.of("source", ParameterType.CATALOG, "the catalog of the old Jira, for a config");

    static final Option<Optional<String>> PARTNER =
            Option.of("partner", ParameterType.CATALOG, "the catalog of the partner's Jira");

    private static final Signature SIGNATURE =
            Declaration.command(
                            "reference suggest",
                            "Suggest rules for IDs in a config that no rule explains")
                    .in(CommandGroup.JIRA)
                    .argument(CONFIG)
                    .options(SOURCE, PARTNER)
                    .example("reference suggest", "the current config, by the old Jira's catalog")
                    .detail(
                            "The evidence is what the values are in the old Jira, and the names"
                                    + " next to them. Nothing changes until you accept a rule.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        OpenDocument open = in.document(CONFIG).orElseGet(() -> in.workspace().currentDocument());
        ReferenceSuggestions found =
                ReferenceSuggestions.of(
                        new ReferenceSuggestions.Inputs(
                                open, in.get(SOURCE), in.get(PARTNER), in.workspace()),
                        in.progress());
        return Outcome.data(new View.Either(text(open.name(), found), table(found)));
    }

    private static View text(String name, ReferenceSuggestions found) {
        List<TextLine> lines = new ArrayList<>();
        if (found.all().isEmpty()) {
            return View.message("no rules to suggest for " + name);
        }
        lines.add(
                TextLine.of(Plurals.of(found.all().size(), "rule") + " suggested for ")
                        .and(Style.NAME, name));
        for (int i = 0; i < found.all().size(); i++) {
            SuggestedReference each = found.all().get(i);
            String state = found.accepted().contains(each) ? "accepted" : each.confidence().word();
            lines.add(
                    TextLine.of(Style.MUTED, String.format(Locale.ROOT, "%3d  ", i + 1))
                            .and(Style.NAME, each.path())
                            .and("   " + each.words() + "   " + state));
            lines.add(
                    TextLine.of(
                            Style.MUTED,
                            "     " + Plurals.of(each.places(), "place") + "; " + each.evidence()));
        }
        lines.addAll(advice(found));
        return new View.Message(lines);
    }

    private static List<TextLine> advice(ReferenceSuggestions found) {
        List<TextLine> lines = new ArrayList<>();
        int high = found.high().size();
        if (high > 0) {
            lines.add(
                    TextLine.of(
                            "To accept the "
                                    + Plurals.of(high, "rule")
                                    + " with high confidence:   reference accept high"));
        }
        boolean more =
                found.all().stream()
                        .filter((each) -> !found.accepted().contains(each))
                        .anyMatch((each) -> each.confidence() != Confidence.HIGH);
        if (more) {
            lines.add(
                    TextLine.of(
                            "If you know that IDs are of another kind:   reference accept N"
                                    + " --of-kind KIND"));
            lines.add(
                    TextLine.of(
                                    (high > 0 ? "To accept another one" : "To accept one")
                                            + ":   reference accept N")
                            .and(Style.MUTED, "     (fixes of what it finds are only suggested)"));
        }
        return lines;
    }

    private static View table(ReferenceSuggestions found) {
        return new View.Table(
                List.of(
                        Column.of("number"),
                        Column.of("path"),
                        Column.of("kind"),
                        Column.of("side"),
                        Column.of("places"),
                        Column.of("confidence"),
                        Column.of("accepted"),
                        Column.of("evidence")),
                IntStream.range(0, found.all().size()).mapToObj((i) -> row(i, found)).toList());
    }

    private static List<Cell> row(int index, ReferenceSuggestions found) {
        SuggestedReference each = found.all().get(index);
        return List.of(
                Cell.of(index + 1L),
                Cell.of(each.path()),
                Cell.of(each.meaning().orElse("")),
                Cell.of(each.side().map((side) -> side.word()).orElse("")),
                Cell.of(each.places()),
                Cell.of(each.confidence().word()),
                Cell.of(found.accepted().contains(each)),
                Cell.of(each.evidence()));
    }
}
