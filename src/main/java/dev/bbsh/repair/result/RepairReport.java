package dev.bbsh.repair.result;

import dev.bbsh.file.read.Checksum;
import dev.bbsh.json.syntax.LineColumn;
import dev.bbsh.repair.ambiguity.LineColumnCursor;
import dev.bbsh.repair.ambiguity.UnfoldedText;
import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.repair.correction.Replacement;
import dev.bbsh.work.Progress;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Describes repairs to users: their places, their changes, and the resulting document. */
public final class RepairReport {

    /** The number of repairs that a name spells out. */
    private static final int NAMED = 4;

    private final UnfoldedText source;
    private final Progress progress;

    public RepairReport(UnfoldedText source, Progress progress) {
        this.source = source;
        this.progress = progress;
    }

    public LineColumnCursor cursor() {
        return new LineColumnCursor(source, progress);
    }

    /**
     * The repairs of a text, with the one that joined its lines.
     *
     * @param reasons the evidence for a fix, where that is not its rule
     * @param doubts the evidence against one
     */
    public List<Repair> repairs(
            List<Correction> fixes,
            Map<Correction, String> reasons,
            Map<Correction, String> doubts) {
        LineColumnCursor cursor = cursor();
        RepairExcerpt excerpt = new RepairExcerpt(source.text());
        List<Repair> repairs = new ArrayList<>();
        source.folding().ifPresent((folding) -> repairs.add(joined(folding, doubts)));
        for (Correction fix : Replacement.ordered(fixes)) {
            LineColumn place = cursor.moveTo(fix.from());
            repairs.add(
                    new Repair(
                            fix.rule().label(),
                            source.place(fix.from()),
                            place.line(),
                            place.column(),
                            excerpt.before(fix),
                            excerpt.after(fix),
                            reasons.getOrDefault(fix, fix.rule().why()),
                            doubts.getOrDefault(fix, "")));
        }
        return repairs;
    }

    /** True for the answer that the lines of the file are to be joined. */
    public boolean joins(RepairAnswers.GivenReading given) {
        return source.folding().isPresent()
                && given.text().equals(RepairRule.FOLD.label() + ":join");
    }

    private static Repair joined(UnfoldedText.Folding folding, Map<Correction, String> doubts) {
        Optional<String> doubt =
                doubts.entrySet().stream()
                        .filter((each) -> each.getKey().rule() == RepairRule.FOLDED_LINES)
                        .map(Map.Entry::getValue)
                        .min(Comparator.naturalOrder());
        return new Repair(
                RepairRule.FOLDED_LINES.label(),
                folding.fixes().getFirst().from(),
                1,
                folding.width() + 1L,
                String.format(
                        Locale.ROOT,
                        "%,d lines of %d characters",
                        folding.lines(),
                        folding.width()),
                "the lines joined",
                RepairRule.FOLDED_LINES.why(),
                doubt.orElse(""));
    }

    /** The content of a repaired text, in one line. */
    public String census(byte[] repaired) {
        return ContentCounter.of(repaired, repaired.length, progress).inWords();
    }

    /** The permanent name of repairs. */
    public String name(List<Correction> telling) {
        LineColumnCursor cursor = cursor();
        List<String> names = new ArrayList<>();
        source.folding()
                .ifPresent(
                        (f) ->
                                names.add(
                                        RepairRule.FOLDED_LINES.label() + "-1:" + (f.width() + 1)));
        for (Correction fix : Replacement.ordered(telling)) {
            LineColumn place = cursor.moveTo(fix.from());
            names.add(
                    RepairNames.name(source.text(), fix)
                            + "-"
                            + place.line()
                            + ":"
                            + place.column());
        }
        return names.size() <= NAMED ? String.join("_", names) : shortened(names);
    }

    /**
     * A name for very many repairs: the first ones, the number of the others, and a checksum of
     * all.
     */
    private static String shortened(List<String> names) {
        Checksum all = new Checksum();
        byte[] words = String.join("_", names).getBytes(StandardCharsets.UTF_8);
        all.update(words, 0, words.length);
        return names.getFirst()
                + "_and-"
                + (names.size() - 1)
                + "-more-"
                + HexFormat.of().toHexDigits(all.value());
    }

    /** Names for repairs that can be typed. */
    private static final class RepairNames {

        private RepairNames() {}

        /** The rule of a fix and the token at which it is. */
        static String name(byte[] text, Correction fix) {
            String sign = fix.text().isEmpty() ? removed(text, fix) : fix.text();
            String word = word(sign);
            String label = fix.rule().label();
            if (word.equals("brace")) {
                label = label.replace("bracket", word);
            }
            return word.isEmpty() || label.contains(word) ? label : label + "-" + word;
        }

        private static String removed(byte[] text, Correction fix) {
            return fix.to() - fix.from() > 1
                    ? ""
                    : new String(text, fix.from(), fix.to() - fix.from(), StandardCharsets.UTF_8);
        }

        private static String word(String sign) {
            return switch (sign) {
                case "{", "}" -> "brace";
                case "[", "]" -> "bracket";
                case "," -> "comma";
                case ":" -> "colon";
                default -> "";
            };
        }
    }
}
