package dev.bbsh.check.config.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.config.rule.RuleFile;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Long lists are searched by several threads: nothing that they find may depend on that. */
class LongListTests {

    private static final int LONG = 4_000;

    private static final List<String> ROWS =
            List.of(
                    "{\"statusId\":\"10000\",\"label\":\"Open\"}",
                    "{\"issueTypeId\":\"10001\",\"sourceIssueTypeId\":\"10002\"}",
                    "{\"fieldId\":\"customfield_10100\",\"values\":{\"10200\":\"10300\"}}",
                    "{\"filter\":\"cf[10101] = 1 and status = 10003\",\"number\":20001}",
                    "{\"side\":\"source\",\"code\":\"10004\"}",
                    "{\"code\":\"10005\",\"code\":\"10006\",\"pair\":[\"10007\",\"10008\"]}");

    private static final ReferenceRules RULES =
            ReferenceRules.standard()
                    .and(
                            RuleFile.read(
                                    """
                                    at $.rows[*].code status
                                    side $.rows[1999] first
                                    side $.rows[2000].code second
                                    """,
                                    "test"));

    @Test
    void rowsOfALongListHaveTheReferencesOfTheSameRowsInAShortOne() {
        List<String> some = rows(600);
        List<String> all = rows(LONG);
        References few = references(some);
        References many = references(all);
        assertThat(few.found()).isNotEmpty();
        assertThat(few.unexplained()).isNotEmpty();
        List<Place> ruled = List.of(row(1_999), row(2_000));
        assertThat(
                        many.found().stream()
                                .filter((each) -> ruled.stream().noneMatch((r) -> isIn(each, r)))
                                .map(LongListTests::inFirstRows))
                .isEqualTo(
                        IntStream.range(0, LONG)
                                .filter((index) -> !ruled.contains(row(index)))
                                .boxed()
                                .flatMap((index) -> of(few, index % ROWS.size()))
                                .toList());
        assertThat(many.unexplained().size()).isGreaterThan(few.unexplained().size() * 6);
    }

    @Test
    void rulesAboutRowsApplyInEachPart() {
        References all = references(rows(LONG));
        List<Reference> last =
                all.found().stream().filter((each) -> isIn(each, row(2_000))).toList();
        assertThat(all.found()).isSortedAccordingTo((a, b) -> Long.compare(index(a), index(b)));
        assertThat(all.found().stream().filter((each) -> isIn(each, row(1_999)))).isNotEmpty();
        assertThat(last).isNotEmpty();
    }

    @Test
    void aSearchEndsWhenItIsCancelled() {
        AtomicLong left = new AtomicLong(3L * LONG);
        Progress progress =
                new Progress() {
                    @Override
                    public void begin(String what, long total) {}

                    @Override
                    public void advance(long amount) {
                        if (left.addAndGet(-amount) < 0) {
                            throw new CancelledException();
                        }
                    }
                };
        Assertions.assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> References.of(Span.of(json(rows(LONG))), RULES, progress));
    }

    private static List<String> rows(int count) {
        return IntStream.range(0, count).mapToObj((i) -> ROWS.get(i % ROWS.size())).toList();
    }

    private static String json(List<String> rows) {
        return "{\"rows\":[" + String.join(",", rows) + "]}";
    }

    private static References references(List<String> rows) {
        return References.of(Span.of(json(rows)), RULES, Progress.NONE);
    }

    private static Place row(long index) {
        return Place.root().child("rows").child(index);
    }

    private static boolean isIn(Reference each, Place row) {
        return index(each) == ((Place.Step.Index) row.last().orElseThrow()).index();
    }

    private static long index(Reference each) {
        return ((Place.Step.Index) each.place().steps().get(1)).index();
    }

    private static Stream<String> of(References few, long index) {
        return few.found().stream()
                .filter((each) -> index(each) == index)
                .map(LongListTests::inFirstRows);
    }

    /** A reference as it would be in one of the first rows. */
    private static String inFirstRows(Reference each) {
        return each.toString()
                .replace("[" + index(each) + "]", "[" + index(each) % ROWS.size() + "]");
    }
}
