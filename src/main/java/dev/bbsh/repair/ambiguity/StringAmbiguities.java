package dev.bbsh.repair.ambiguity;

import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.repair.correction.TextSlices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Control characters and backslashes inside strings. */
final class StringAmbiguities {

    private static final Pattern WINDOWS_PATH =
            Pattern.compile("(?:[A-Za-z]:|\\\\\\\\[\\w.-]{2,})(?:\\\\(?!\\\\).*)?", Pattern.DOTALL);

    private static final Pattern ESCAPED_TWICE = Pattern.compile(".+\\\\\\\\.*", Pattern.DOTALL);

    private final byte[] text;
    private final ContextEvidence testimony;

    StringAmbiguities(byte[] text, ContextEvidence testimony) {
        this.text = text;
        this.testimony = testimony;
    }

    /** The place of a control character. */
    Ambiguity control(Correction control) {
        List<Ambiguity.Interpretation> readings =
                List.of(
                        Ambiguity.Interpretation.of("keep", control),
                        Ambiguity.Interpretation.of("blank", replaced(control, " ")),
                        Ambiguity.Interpretation.of("drop", replaced(control, "")));
        return new Ambiguity(
                control.rule().label(), control.from(), readings, known(control, readings));
    }

    private static Correction replaced(Correction control, String text) {
        return new Correction(control.rule(), control.from(), control.to(), text);
    }

    private Optional<Ambiguity.Conclusion> known(
            Correction control, List<Ambiguity.Interpretation> readings) {
        EnclosingString string = EnclosingString.around(text, control.from(), control.to());
        if (!string.found()) {
            return Optional.empty();
        }
        Optional<Predicate<String>> expected =
                string.isName()
                        ? Optional.of(testimony::knownName)
                        : testimony.valuesOf(string.member());
        List<Ambiguity.Interpretation> fitting =
                readings.stream()
                        .filter(
                                (each) ->
                                        expected.filter((e) -> e.test(string.with(each.fixes())))
                                                .isPresent())
                        .toList();
        String why =
                string.isName()
                        ? "other records have this name"
                        : "values of this field look like this";
        return fitting.size() == 1
                ? Optional.of(new Ambiguity.Conclusion(fitting.getFirst(), why))
                : Optional.empty();
    }

    /**
     * The place of a string with backslashes that JSON does not know: all are doubled, or only
     * those.
     *
     * @param unknown the fixes of one string, in order
     * @param all the same with some before and behind them
     */
    Ambiguity backslashes(List<Correction> unknown, List<Correction> all) {
        EnclosingString string = string(unknown, all);
        Ambiguity.Interpretation keep = new Ambiguity.Interpretation("keep", unknown);
        Ambiguity.Interpretation each =
                new Ambiguity.Interpretation(
                        "double", string.found() ? doubled(string, unknown) : unknown);
        boolean alike = string.found() && each.fixes().size() == unknown.size();
        Optional<Ambiguity.Conclusion> verdict = Optional.empty();
        if (alike && !shortUnicode(unknown)) {
            verdict = Optional.of(new Ambiguity.Conclusion(keep, RepairRule.ESCAPE.why()));
        } else if (!alike && path(string)) {
            String why = "every backslash of a Windows path is doubled";
            verdict = Optional.of(new Ambiguity.Conclusion(each, why));
        }
        List<Ambiguity.Interpretation> readings = alike ? List.of(each) : List.of(each, keep);
        return new Ambiguity(
                RepairRule.ESCAPE.label(), unknown.getFirst().from(), readings, verdict);
    }

    private boolean path(EnclosingString string) {
        if (!string.found()) {
            return false;
        }
        String content = TextSlices.of(text, string.from(), string.to());
        return WINDOWS_PATH.matcher(content).matches() && !ESCAPED_TWICE.matcher(content).matches();
    }

    /** True for an escape such as {@code \\u00e} that may have lost digits. */
    private boolean shortUnicode(List<Correction> unknown) {
        return unknown.stream()
                .anyMatch(
                        (fix) ->
                                fix.from() + 2 < text.length
                                        && text[fix.from() + 1] == 'u'
                                        && Character.digit(text[fix.from() + 2], 16) >= 0);
    }

    /** The string around fixes, the last of which may double the backslash before its end. */
    private EnclosingString string(List<Correction> fixes, List<Correction> all) {
        int first = fixes.getFirst().from();
        int behind = fixes.getLast().from() + 1;
        EnclosingString foreign = foreign(first, behind, all);
        if (foreign.found()) {
            return foreign;
        }
        boolean ends = fixes.getLast().text().equals("\\") && text[behind] == '"';
        return ends
                ? new EnclosingString(text, EnclosingString.begin(text, first), behind)
                : EnclosingString.around(text, first, behind + 1);
    }

    /** The string in other quotes around a place. */
    private EnclosingString foreign(int from, int to, List<Correction> all) {
        List<Correction> quotes =
                all.stream().filter((f) -> f.rule() == RepairRule.OTHER_QUOTES).toList();
        for (int i = 0; i + 1 < quotes.size(); i++) {
            if (quotes.get(i).to() <= from && quotes.get(i + 1).from() >= to) {
                return new EnclosingString(text, quotes.get(i).to(), quotes.get(i + 1).from());
            }
        }
        return new EnclosingString(text, -1, to);
    }

    /** The fixes that double all backslashes of a string except those before a quote. */
    private List<Correction> doubled(EnclosingString string, List<Correction> unknown) {
        List<Correction> fixes = new ArrayList<>();
        for (int at = string.from(); at < string.to(); at++) {
            if (text[at] != '\\') {
                continue;
            }
            int place = at;
            boolean quote = text[at + 1] == '"' || text[at + 1] == '\'';
            if (quote && at + 1 < string.to()) {
                unknown.stream().filter((fix) -> fix.from() == place).forEach(fixes::add);
                at++;
            } else {
                fixes.add(Correction.insertion(RepairRule.ESCAPE, at, "\\"));
            }
        }
        return fixes;
    }
}
