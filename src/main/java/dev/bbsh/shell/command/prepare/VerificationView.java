package dev.bbsh.shell.command.prepare;

import dev.bbsh.migrate.prepare.Verification;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines and the table about the result of a verification. */
public final class VerificationView {

    /** The number of differences that are shown on the screen. */
    static final int EXAMPLES = 10;

    private static final int KINDS = 4;

    private static final Pattern VALUES =
            Pattern.compile("\"[^\"]*\"|[A-Z][A-Z0-9_]*-[0-9]+|[0-9]+");

    private VerificationView() {}

    /**
     * One line, for a verification that holds.
     *
     * @param done the word for what was done to the document: {@code Prepared} or {@code Verified}
     * @param source the name of the document it was made from
     */
    public static TextLine proof(String done, String source, Verification proof) {
        String compared =
                Plurals.of(proof.records(), "record")
                        + ", "
                        + Plurals.of(proof.changed(), "new ID")
                        + ", no duplicates"
                        + (proof.kept().count() == 0 ? ", no old IDs left" : "")
                        + "; nothing else differs"
                        + (proof.sameOrder()
                                ? ""
                                : " except the order of records, which doesn't matter");
        return proof.kept().count() == 0
                ? TextLine.of("Verified against " + source + ": " + compared)
                : TextLine.of(Style.WARNING, done + ", but " + proof.kept())
                        .and("     (" + compared + ")");
    }

    /** The number of differences, in all and of each kind: the most frequent kinds first. */
    static List<TextLine> sum(Verification proof) {
        Map<String, Long> kinds = new LinkedHashMap<>();
        proof.mismatches().forEach((each) -> kinds.merge(kind(each.text()), 1L, Long::sum));
        long issues =
                proof.mismatches().stream()
                        .map(Verification.Mismatch::issue)
                        .filter((each) -> !each.isEmpty())
                        .distinct()
                        .count();
        boolean all = proof.mismatches().size() == proof.count();
        String where =
                issues == 0 ? "" : " in " + (all ? "" : "at least ") + Plurals.of(issues, "issue");
        List<TextLine> lines = new ArrayList<>();
        lines.add(
                TextLine.of(
                        "Not verified: " + Plurals.of(proof.count(), "difference") + where + "."));
        if (kinds.size() > 1) {
            String words =
                    kinds.entrySet().stream()
                            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                            .limit(KINDS)
                            .map((each) -> Plurals.of(each.getValue()) + " x " + each.getKey())
                            .collect(Collectors.joining("; "));
            long more = Math.max(0, kinds.size() - KINDS);
            lines.add(
                    TextLine.of(
                            (all ? "" : "The first " + Plurals.of(proof.mismatches().size()) + ": ")
                                    + words
                                    + (more == 0 ? "" : "; " + FirstFew.more(more, "kind"))));
        }
        return lines;
    }

    /** A difference without its values: {@code comment ... was left unchanged}. */
    private static String kind(String text) {
        return VALUES.matcher(text).replaceAll("...");
    }

    /** The first differences. */
    static View.Table examples(Verification proof) {
        return table(proof.mismatches().stream().limit(EXAMPLES).toList());
    }

    /** The differences, in the order in which they were found. */
    static View.Table table(Verification proof) {
        return table(proof.mismatches());
    }

    private static View.Table table(List<Verification.Mismatch> mismatches) {
        return new View.Table(
                List.of(
                        Column.of("issue"),
                        Column.of("difference").named("what"),
                        Column.of("path").named("place")),
                mismatches.stream()
                        .map(
                                (each) ->
                                        List.of(
                                                Cell.of(each.issue()),
                                                Cell.of(each.text()),
                                                Cell.of(each.place())))
                        .toList());
    }
}
