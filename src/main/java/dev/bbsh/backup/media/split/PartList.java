package dev.bbsh.backup.media.split;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The list of the parts beside them, as CSV with name, bytes, entries and SHA-256. While a split is
 * unfinished, the list has another name and begins with the fingerprint of the plan.
 */
final class PartList {

    private static final String HEADER = "part,bytes,entries,sha256\n";

    private static final Pattern LINE =
            Pattern.compile("([^,]+),([0-9]{1,18}),([0-9]{1,18}),([0-9a-f]{64})");

    private static final String BEGIN = "# unfinished split, plan ";

    private final Location complete;
    private final Location unfinished;

    /** The list in a folder; its name begins as those of the parts. */
    PartList(Location folder, String base) {
        this.complete = folder.resolve(base + "-parts.csv");
        this.unfinished = folder.resolve(base + "-parts.unfinished");
    }

    /** The file of a complete split. */
    Location complete() {
        return complete;
    }

    /** The file of an unfinished split. */
    Location unfinished() {
        return unfinished;
    }

    /** The fingerprint of the plan of an unfinished split, if there is one. */
    Optional<String> plan() {
        return unfinished
                .readTextIfThere()
                .map((text) -> text.lines().findFirst().orElse(""))
                .map((line) -> line.startsWith(BEGIN) ? line.substring(BEGIN.length()) : "");
    }

    /** The finished parts of an unfinished split. */
    List<FinishedPart> finished() {
        List<FinishedPart> parts = new ArrayList<>();
        for (String line : unfinished.readTextIfThere().orElse("").lines().toList()) {
            Matcher part = LINE.matcher(line);
            if (part.matches()) {
                parts.add(
                        new FinishedPart(
                                part.group(1),
                                Long.parseLong(part.group(2)),
                                Long.parseLong(part.group(3)),
                                part.group(4)));
            }
        }
        return parts;
    }

    /** Writes the list of an unfinished split. */
    void keep(String plan, List<FinishedPart> parts) {
        write(unfinished, BEGIN + plan + "\n" + HEADER + lines(parts));
    }

    /** Writes the list of a complete split. */
    void finish(List<FinishedPart> parts) {
        write(complete, HEADER + lines(parts));
        AtomicFile.delete(unfinished);
    }

    private static String lines(List<FinishedPart> parts) {
        return parts.stream().map((part) -> part.line() + "\n").collect(Collectors.joining());
    }

    private static void write(Location file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(
                file, AtomicFile.Permission.BOTH, (out) -> out.write(bytes, 0, bytes.length));
    }
}
