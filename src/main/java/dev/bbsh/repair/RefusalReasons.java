package dev.bbsh.repair;

import dev.bbsh.json.syntax.LineColumn;
import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.repair.damage.RepairOption;
import dev.bbsh.repair.damage.RepairSearchResult;
import dev.bbsh.repair.damage.SurroundingText;
import dev.bbsh.repair.fold.LineColumnCursor;
import dev.bbsh.repair.fold.UnfoldedText;
import dev.bbsh.repair.result.ContentCounter;
import dev.bbsh.repair.result.RepairResult;
import dev.bbsh.repair.token.CodePoints;
import dev.bbsh.repair.truncation.FileTruncation;
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
            return refused("this looks like HTML or XML, not like JSON");
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
                return refused("this is no UTF-8 text: byte " + wrong + " can not stand in it");
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
                remedy instanceof RepairResult.Repaired mended && mended.repairs().isEmpty();
        return untouched || bracketed() ? remedy : refused("there is no JSON in this text");
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
                "ask where the file came from which "
                        + (one ? "value was meant, write it" : "values were meant, write them")
                        + " into the file, and load it again");
    }

    RepairResult.Refused unsolved(RepairSearchResult.Unsolved unsolved) {
        int at = unsolved.at();
        String where = where(at);
        return switch (unsolved.cause()) {
            case UNEXPLAINED -> refused(where + ": a few repairs do not make JSON of this");
            case TANGLED ->
                    refused(where + ": several damages here can each be mended in other ways");
            case SCATTERED ->
                    refused(
                            "a bracket is missing or one too many; it shows at "
                                    + where
                                    + ", and nothing says where it belongs");
            case TOO_MANY_REPAIRS -> refused("too many repairs, the last at " + where);
            case TOO_DEEP -> refused(where + ": nested more than 500 levels deep");
            case CONFLICT_MARKERS -> conflict(where);
            case SECOND_DOCUMENT -> refused("another document begins at " + where);
            case CUT_INSIDE -> cut(at);
        };
    }

    private static RepairResult.Refused conflict(String where) {
        return new RepairResult.Refused(
                where + ": version control marked a conflict here",
                "take the file of one side as it was before the merge, or download it again");
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
                "too many ways to mend it, at "
                        + places
                        + (places == 1 ? " place: " : " places, the first ")
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
