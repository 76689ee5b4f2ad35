package dev.bbsh.json.repair;

import dev.bbsh.file.read.Checksum;
import dev.bbsh.json.repair.token.Fix;
import dev.bbsh.json.tape.LineColumn;
import dev.bbsh.work.Progress;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Tells people of repairs: where they are, what they change, and what they come to. */
final class Report {

    /** As many repairs as a name spells out. */
    private static final int NAMED = 4;

    private final byte[] text;
    private final Progress progress;

    Report(byte[] text, Progress progress) {
        this.text = text;
        this.progress = progress;
    }

    List<Repair> repairs(List<Fix> fixes) {
        Cursor cursor = new Cursor(text, progress);
        Excerpt excerpt = new Excerpt(text);
        List<Repair> repairs = new ArrayList<>();
        for (Fix fix : Replacements.ordered(fixes)) {
            LineColumn place = cursor.moveTo(fix.from());
            repairs.add(
                    new Repair(
                            fix.rule().label(),
                            fix.from(),
                            place.line(),
                            place.column(),
                            excerpt.before(fix),
                            excerpt.after(fix),
                            fix.rule().why()));
        }
        return repairs;
    }

    Remedy mended(List<Fix> fixes) {
        return new Remedy.Mended(name(fixes), repairs(fixes), Replacements.of(fixes));
    }

    Remedy ask(List<Way> ways) {
        String question = question(ways.getFirst(), ways.size());
        return new Remedy.Ask(question, ways.stream().map(this::candidate).toList());
    }

    private static String question(Way first, int ways) {
        if (ways > 1) {
            return "it can be mended in " + ways + " ways that differ in structure";
        }
        return first.cut()
                ? "the file stops before its last brackets: records may be missing"
                : "one damage needs several guesses: look whether they are right";
    }

    private Candidate candidate(Way way) {
        List<Fix> telling = way.telling().isEmpty() ? way.fixes() : way.telling();
        List<Replacement> replacements = Replacements.of(way.fixes());
        return candidate(name(telling), way.fixes(), replacements);
    }

    /** The candidate of a name with all that it changes. */
    Candidate candidate(String name, List<Fix> fixes, List<Replacement> replacements) {
        byte[] mended = Replacements.apply(replacements, text);
        String description = Census.of(mended, mended.length, progress).inWords();
        return new Candidate(name, description, repairs(fixes), replacements);
    }

    private String name(List<Fix> telling) {
        Cursor cursor = new Cursor(text, progress);
        List<String> names = new ArrayList<>();
        for (Fix fix : Replacements.ordered(telling)) {
            LineColumn place = cursor.moveTo(fix.from());
            names.add(Signs.name(text, fix) + "-" + place.line() + ":" + place.column());
        }
        return names.size() <= NAMED ? String.join("_", names) : shortened(names);
    }

    /** Very many are named by the first, how many more there are, and a checksum of all. */
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
