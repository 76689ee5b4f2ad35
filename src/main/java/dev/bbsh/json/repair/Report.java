package dev.bbsh.json.repair;

import dev.bbsh.file.read.Checksum;
import dev.bbsh.json.repair.fold.Folding;
import dev.bbsh.json.repair.token.Fix;
import dev.bbsh.json.repair.token.Rule;
import dev.bbsh.json.tape.LineColumn;
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
final class Report {

    /** The number of repairs that a name spells out. */
    private static final int NAMED = 4;

    private final Unfolded source;
    private final Progress progress;

    Report(Unfolded source, Progress progress) {
        this.source = source;
        this.progress = progress;
    }

    Cursor cursor() {
        return new Cursor(source, progress);
    }

    /**
     * The repairs of a text, with the one that joined its lines.
     *
     * @param reasons the evidence for a fix, where that is not its rule
     * @param doubts the evidence against one
     */
    List<Repair> repairs(List<Fix> fixes, Map<Fix, String> reasons, Map<Fix, String> doubts) {
        Cursor cursor = cursor();
        Excerpt excerpt = new Excerpt(source.text());
        List<Repair> repairs = new ArrayList<>();
        source.folding().ifPresent((folding) -> repairs.add(joined(folding, doubts)));
        for (Fix fix : Replacements.ordered(fixes)) {
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
    boolean joins(Answers.Given given) {
        return source.folding().isPresent() && given.text().equals(Rule.FOLD.label() + ":join");
    }

    private static Repair joined(Folding folding, Map<Fix, String> doubts) {
        Optional<String> doubt =
                doubts.entrySet().stream()
                        .filter((each) -> each.getKey().rule() == Rule.FOLDED_LINES)
                        .map(Map.Entry::getValue)
                        .min(Comparator.naturalOrder());
        return new Repair(
                Rule.FOLDED_LINES.label(),
                folding.fixes().getFirst().from(),
                1,
                folding.width() + 1L,
                String.format(
                        Locale.ROOT,
                        "%,d lines of %d characters",
                        folding.lines(),
                        folding.width()),
                "the lines joined",
                Rule.FOLDED_LINES.why(),
                doubt.orElse(""));
    }

    /** The content of a repaired text, in one line. */
    String census(byte[] repaired) {
        return Census.of(repaired, repaired.length, progress).inWords();
    }

    /** The permanent name of repairs. */
    String name(List<Fix> telling) {
        Cursor cursor = cursor();
        List<String> names = new ArrayList<>();
        source.folding()
                .ifPresent((f) -> names.add(Rule.FOLDED_LINES.label() + "-1:" + (f.width() + 1)));
        for (Fix fix : Replacements.ordered(telling)) {
            LineColumn place = cursor.moveTo(fix.from());
            names.add(Signs.name(source.text(), fix) + "-" + place.line() + ":" + place.column());
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
}
