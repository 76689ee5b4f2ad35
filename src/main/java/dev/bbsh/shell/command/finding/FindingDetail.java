package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.config.verdict.ConfigRules;
import dev.bbsh.json.Place;
import dev.bbsh.operation.finding.FixCommandLine;
import dev.bbsh.operation.finding.SourceExcerpt;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.text.FirstFew;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One finding with all that is known of it: evidence, places, the lines there, fixes.
 *
 * @param document the document that it is about; empty when it is about a backup
 */
record FindingDetail(Finding finding, Optional<OpenDocument> document) {

    private static final int PLACES = 3;

    /** The finding without its fixes, as text. */
    String question() {
        return head().stream()
                .flatMap(FindingDetail::parts)
                .map(TextLine::text)
                .map(Printer::visible)
                .collect(Collectors.joining("\n"));
    }

    /** A line in the parts that it has on a screen of any width. */
    private static Stream<TextLine> parts(TextLine line) {
        TextLine.TrailingCode code = line.code();
        return code == null
                ? Stream.of(line)
                : Stream.of(new TextLine(line.phrases()), TextLine.of("  " + code.line().text()));
    }

    List<TextLine> lines() {
        List<TextLine> lines = new ArrayList<>(head());
        finding.fixes()
                .forEach(
                        (fix) ->
                                lines.add(
                                        TextLine.of(fix.sure() ? "certain fix: " : "possible fix: ")
                                                .and(fix.title() + "     ")
                                                .and(
                                                        Style.COMMAND,
                                                        FixCommandLine.of(
                                                                finding,
                                                                fix,
                                                                document.orElseThrow()))));
        if (finding.rule().equals(ConfigRules.SIDE_UNKNOWN)) {
            lines.add(
                    TextLine.of(
                            Style.MUTED, "nothing is changed until you run one of these lines"));
        } else if (finding.rows().isPresent()) {
            lines.addAll(new RowLines(finding).end());
        } else if (finding.fixes().isEmpty()) {
            lines.add(
                    TextLine.of(
                            Style.MUTED,
                            "bbsh can't fix this: it has to be resolved in Jira or by hand"));
        }
        return lines;
    }

    private TextLine code() {
        return TextLine.of(Style.MUTED, finding.id() + "     " + finding.rule().certainty().word());
    }

    private List<TextLine> head() {
        List<TextLine> lines = new ArrayList<>();
        lines.add(
                TextLine.of(
                                FindingLines.style(finding.severity()),
                                finding.severity().word() + "  ")
                        .and(TextLine.of(finding.message()), code(), 0));
        finding.evidence().stream().map(FindingDetail::evidence).forEach(lines::add);
        finding.places().stream().limit(PLACES).map(this::place).distinct().forEach(lines::addAll);
        lines.addAll(new RowLines(finding).rows());
        int more = finding.places().size() - PLACES;
        if (more > 0) {
            lines.add(TextLine.of(Style.MUTED, "  " + FirstFew.more(more, "place")));
        }
        return lines;
    }

    private static TextLine evidence(Finding.Evidence evidence) {
        return TextLine.of(Style.MUTED, "  " + evidence.name() + "  ").and(evidence.value());
    }

    private List<TextLine> place(Place place) {
        OpenDocument open = document.orElseThrow();
        List<TextLine> lines = new ArrayList<>();
        lines.add(
                TextLine.of(Style.MUTED, "  in ")
                        .and(Style.NAME, open.name())
                        .and("  ")
                        .and(Style.PATH, place.brief()));
        SourceExcerpt.of(open.content().root(), place)
                .forEach((line) -> lines.add(TextLine.of("    " + line)));
        return lines;
    }
}
