package dev.bbsh.repair;

import dev.bbsh.json.syntax.LineColumn;
import dev.bbsh.repair.ambiguity.LineColumnCursor;
import dev.bbsh.repair.ambiguity.UnfoldedText;
import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.repair.damage.RepairOption;
import dev.bbsh.repair.damage.RepairSearchResult;
import dev.bbsh.repair.damage.SurroundingText;
import dev.bbsh.repair.result.ContentCounter;
import dev.bbsh.repair.result.RepairResult;
import dev.bbsh.repair.token.CodePoints;
import dev.bbsh.text.FirstFew;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The reasons why a text is not repaired, and advice on what to do instead. */
final class RefusalReasons {

    private static final String DOWNLOAD =
            "if the old sync still exists, stop both sides and download again instead";
    private static final String BLANKS = " \t\r\n";
    private static final int SHOWN = 6;
    private static final int STEP = 1 << 16;

    private final UnfoldedText source;
    private final byte[] text;
    private final Progress progress;

    RefusalReasons(UnfoldedText source, Progress progress) {
        this.source = source;
        this.text = source.text();
        this.progress = progress;
    }

    /** Refuses data that is not text; null for text. */
    RepairResult.@Nullable Refused foreign() {
        int first = 0;
        while (first < text.length && BLANKS.indexOf(text[first]) >= 0) {
            first++;
        }
        if (first == text.length) {
            return refused("the file is empty");
        }
        if (text[first] == '<' && !new SurroundingText(text).conflictMarker(first)) {
            return refused("this looks like HTML or XML, not JSON");
        }
        return binary();
    }

    private RepairResult.@Nullable Refused binary() {
        int to = 0;
        for (int from = 0; from < text.length; from = to) {
            to = (int) Math.min(text.length, (long) from + STEP);
            while (to < text.length && (text[to] & 0xC0) == 0x80) {
                to++;
            }
            progress.advance(0);
            int wrong = CodePoints.valid(text, from, to);
            if (wrong < to && isCutCharacter(wrong)) {
                return cut(wrong);
            }
            if (wrong < to) {
                return refused("the text is not valid UTF-8 at byte " + wrong);
            }
        }
        return null;
    }

    /** True for the first bytes of a character that is cut at the end of the text. */
    private boolean isCutCharacter(int at) {
        int lead = text[at] & 0xFF;
        int width = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        int rest = at + 1;
        while (rest < text.length && (text[rest] & 0xC0) == 0x80) {
            rest++;
        }
        return rest == text.length && rest - at < width;
    }

    /** Refuses to repair text without any bracket: a single value is never one of our documents. */
    RepairResult doubtful(RepairResult remedy) {
        boolean untouched =
                remedy instanceof RepairResult.Repaired corrected && corrected.repairs().isEmpty();
        return untouched || bracketed() ? remedy : refused("no JSON was found in this text");
    }

    private boolean bracketed() {
        for (byte value : text) {
            if (value == '{' || value == '[') {
                return true;
            }
        }
        return false;
    }

    /** Refuses values that JSON cannot represent; null when there are none. */
    RepairResult.@Nullable Refused notNumbers(List<List<RepairOption>> choices) {
        List<Correction> values =
                choices.stream()
                        .flatMap((options) -> options.getFirst().fixes().stream())
                        .filter((fix) -> fix.rule() == RepairRule.NOT_A_NUMBER)
                        .toList();
        return values.isEmpty() ? null : notNumbers(values, new LineColumnCursor(source, progress));
    }

    private static RepairResult.Refused notNumbers(
            List<Correction> values, LineColumnCursor cursor) {
        List<String> told = new ArrayList<>();
        for (Correction value : values.subList(0, Math.min(SHOWN, values.size()))) {
            LineColumn place = cursor.moveTo(value.from());
            told.add(
                    String.format(
                            Locale.ROOT,
                            "%s at line %d, column %d",
                            value.text(),
                            place.line(),
                            place.column()));
        }
        boolean one = values.size() == 1;
        return new RepairResult.Refused(
                (one ? "a value isn't a JSON number: " : "these values aren't JSON numbers: ")
                        + new FirstFew(told, values.size()).clauses(),
                "ask the sender of the file which "
                        + (one ? "value was meant, write it" : "values were meant, write them")
                        + " into the file, and load it again");
    }

    RepairResult.Refused unsolved(RepairSearchResult.Unsolved unsolved) {
        int at = unsolved.at();
        String where = where(at);
        return switch (unsolved.cause()) {
            case UNEXPLAINED -> refused(where + ": a few repairs don't make this valid JSON");
            case TANGLED ->
                    refused(
                            where
                                    + ": there are several errors, each with several possible"
                                    + " repairs");
            case SCATTERED ->
                    refused(
                            "a bracket is missing or extra (noticed at "
                                    + where
                                    + "), and its place can't be determined");
            case TOO_MANY_REPAIRS -> refused("too many repairs are needed, the last at " + where);
            case TOO_DEEP -> refused(where + ": nested more than 500 levels deep");
            case CONFLICT_MARKERS -> conflict(where);
            case SECOND_DOCUMENT -> refused("another document starts at " + where);
            case CUT_INSIDE -> cut(at);
        };
    }

    private static RepairResult.Refused conflict(String where) {
        return new RepairResult.Refused(
                where + ": a merge conflict of version control is unresolved",
                "take the file from before the conflict, or download it again");
    }

    private RepairResult.Refused cut(int at) {
        Optional<FileTruncation> cut = FileTruncation.of(text, progress);
        if (cut.isPresent()) {
            return refused(cut.get().inWords());
        }
        String records = ContentCounter.of(text, at, progress).records();
        return refused(
                "the file is cut off at " + where(at) + (records.isEmpty() ? "" : "; " + records));
    }

    RepairResult.Refused tooManyWays(List<List<RepairOption>> choices) {
        long places = choices.stream().filter((options) -> options.size() > 1).count();
        int at =
                choices.stream()
                        .filter((options) -> options.size() > 1)
                        .mapToInt((options) -> options.getFirst().fixes().getLast().from())
                        .findFirst()
                        .orElse(0);
        return refused(
                "too many possible repairs, at "
                        + places
                        + (places == 1 ? " place: " : " places, the first at ")
                        + where(at));
    }

    private static RepairResult.Refused refused(String reason) {
        return new RepairResult.Refused(reason, DOWNLOAD);
    }

    private String where(int at) {
        LineColumn place = new LineColumnCursor(source, progress).moveTo(at);
        return "line " + place.line() + ", column " + place.column();
    }
}
