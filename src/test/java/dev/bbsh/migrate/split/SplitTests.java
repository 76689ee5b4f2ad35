package dev.bbsh.migrate.split;

import static dev.bbsh.backbone.Issues.array;
import static dev.bbsh.backbone.Issues.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.json.Document;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class SplitTests {

    private static final String BLANKS = " \t\n\r";

    @Test
    void aOneSidedFileIsCutInRuns() {
        Split split = split(file(pairs(7)), 3);
        assertThat(split.sizes(SideName.FIRST)).containsExactly(2L, 2L, 3L);
        assertThat(split.joinsBack()).isTrue();
        assertThat(text(split.parts().get(1).document()))
                .isEqualTo(
                        "{\"v\": 1.0, \"firstConnector\": ["
                                + "\n  {\"localIssueKey\": \"A-2\", \"remoteIssueKey\": \"B-2\"},"
                                + "\n  {\"localIssueKey\": \"A-3\", \"remoteIssueKey\": \"B-3\"}]"
                                + ", \"w\": []}\n");
    }

    @Test
    void anyLayoutAndAnyMixtureOfPairsComesBackByteForByte() {
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            Document document = Document.parse(anyData(random));
            int parts = 2 + random.nextInt(4);
            Split split = split(document, parts);
            assertThat(split.parts()).hasSize(parts);
            List<Document> again =
                    split.parts().stream()
                            .map((part) -> Document.parse(text(part.document())))
                            .toList();
            String joined = text(Join.texts(again, Progress.NONE));
            if (split.joinsBack()) {
                assertThat(joined).isEqualTo(text(document));
            } else {
                assertThat(sorted(joined)).isEqualTo(sorted(text(document)));
            }
            assertThat(again.stream().mapToLong(SplitTests::pairsOf).sum())
                    .isEqualTo(pairsOf(document))
                    .isEqualTo(split.pairs());
        }
    }

    @Test
    void pairsThatStandNearlyInTheSameOrderAreCutWhereTheyAgree() {
        List<String> other = new ArrayList<>(mirrors(100));
        for (int i = 9; i < 99; i += 10) {
            Collections.swap(other, i, i + 1);
        }
        Split split = split(twoSided(pairs(100), other), 10);
        assertThat(split.joinsBack()).isTrue();
        assertThat(split.sizes(SideName.FIRST)).allMatch((size) -> size >= 9 && size <= 11);
        assertThat(split.sizes(SideName.SECOND)).isEqualTo(split.sizes(SideName.FIRST));
    }

    @Test
    void pairsThatStandInOppositeOrdersStayTogetherAndItIsSaid() {
        List<String> other = new ArrayList<>(mirrors(10));
        Collections.reverse(other);
        Split split = split(twoSided(pairs(10), other), 2);
        assertThat(split.joinsBack()).isFalse();
        assertThat(split.pairs()).isEqualTo(10);
        assertThat(split.sizes(SideName.FIRST)).containsExactly(5L, 5L);
        assertThat(text(split.parts().getFirst().document())).contains("A-4").doesNotContain("A-5");
    }

    @Test
    void theProjectsOfTheFirstSideAreTold() {
        List<String> one = List.of(pair("A-1", "B-1"), pair("C-1", "B-2"), "'id': 3");
        List<String> other = List.of(pair("B-2", "C-1"), pair("B-1", "A-1"), pair("B-9", "C-9"));
        Split split = Split.of("x", twoSided(one, other), new SplitRule.ByProject(), Progress.NONE);
        assertThat(split.parts())
                .extracting(Split.Part::title)
                .containsExactly("A", "C", "no-project");
        assertThat(split.sizes(SideName.FIRST)).containsExactly(1L, 1L, 1L);
        assertThat(split.sizes(SideName.SECOND)).containsExactly(1L, 2L, 0L);
        assertThat(split.joinsBack()).isFalse();
    }

    @Test
    void anEditedDocumentIsSplitToo() {
        Document file = file(pairs(6));
        Place at = Place.root().child("firstConnector").child(2).child("localIssueKey");
        Document edited =
                Change.of("Edit", Edit.put(at, Span.of("\"A-99\""))).applyTo(file, Progress.NONE);
        Split split = split(edited, 6);
        assertThat(split.joinsBack()).isTrue();
        assertThat(text(split.parts().get(2).document())).contains("A-99");
    }

    @Test
    void whatCanNotBeSplitIsRefused() {
        refused(file(pairs(3)), 1, "split makes 2 to 100 parts, not 1");
        refused(file(pairs(3)), 0, "split makes 2 to 100 parts, not 0");
        refused(file(pairs(3)), 4, "'x' has 3 records on a side: too few for 4 parts");
        refused(Document.parse("[1, 2]"), 2, "'x' is not synced issue data");
        refused(
                Document.parse("{\"firstConnector\": [{}, {}], \"firstConnector\": [{}, {}]}"),
                2,
                "'x' has more than one firstConnector");
        assertThatThrownBy(
                        () ->
                                Split.of(
                                        "x",
                                        file(pairs(3)),
                                        new SplitRule.ByProject(),
                                        Progress.NONE))
                .isInstanceOf(BbshException.class)
                .hasMessage("all issues of 'x' belong to one project: A");
    }

    private static void refused(Document document, int parts, String message) {
        assertThatThrownBy(() -> split(document, parts))
                .isInstanceOf(BbshException.class)
                .hasMessageStartingWith(message);
    }

    private static Split split(Document document, int parts) {
        return Split.of("x", document, new SplitRule.Even(parts), Progress.NONE);
    }

    private static List<String> pairs(int count) {
        List<String> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(pair("A-" + i, "B-" + i));
        }
        return records;
    }

    private static List<String> mirrors(int count) {
        List<String> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(pair("B-" + i, "A-" + i));
        }
        return records;
    }

    private static Document file(List<String> records) {
        String array = array(records.toArray(String[]::new));
        return Document.parse("{\"v\": 1.0, \"firstConnector\": " + array + ", \"w\": []}\n");
    }

    private static Document twoSided(List<String> one, List<String> other) {
        return Document.parse(
                "{\"firstConnector\": "
                        + array(one.toArray(String[]::new))
                        + ", \"secondConnector\": "
                        + array(other.toArray(String[]::new))
                        + "}");
    }

    /** Sides of different lengths, some without partner, some mixed, with any white space. */
    private static String anyData(Random random) {
        int count = 5 + random.nextInt(20);
        List<String> one = new ArrayList<>();
        List<String> other = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (random.nextInt(6) > 0) {
                one.add(pair("A-" + i, "B-" + i));
            }
            if (random.nextInt(6) > 0) {
                other.add(pair("B-" + i, "A-" + i));
            }
        }
        one.add(pair("A-100", "B-100"));
        while (one.size() < 5) {
            one.add("'id': " + one.size());
        }
        if (random.nextInt(4) == 0) {
            Collections.shuffle(other, random);
        } else if (other.size() > 3) {
            Collections.swap(other, 1, 2);
        }
        String first = "\"firstConnector\":" + anyArray(one, random);
        String second = "\"secondConnector\" :" + anyArray(other, random);
        return switch (random.nextInt(4)) {
            case 0 -> "{ " + first + " }";
            case 1 -> "{" + second + " ,\n\"x\": {\"firstConnector\": []}, " + first + "}\n";
            default -> "\n{\"v\": [1, 2]," + first + "," + second + "}";
        };
    }

    private static String anyArray(List<String> records, Random random) {
        StringBuilder text = new StringBuilder("[").append(blanks(random));
        for (int i = 0; i < records.size(); i++) {
            text.append(i == 0 ? "" : blanks(random) + "," + blanks(random));
            text.append('{').append(records.get(i).replace('\'', '"')).append('}');
        }
        return text.append(blanks(random)).append(']').toString();
    }

    private static String blanks(Random random) {
        StringBuilder blanks = new StringBuilder();
        while (random.nextInt(3) == 0) {
            blanks.append(BLANKS.charAt(random.nextInt(BLANKS.length())));
        }
        return blanks.toString();
    }

    private static long pairsOf(Document document) {
        SyncedIssueData data = SyncedIssueData.in(document.root(), "x");
        return data.isOneSided()
                ? 0
                : Pairing.of(data.sides().getFirst(), data.sides().getLast(), Progress.NONE)
                        .count();
    }

    private static List<Integer> sorted(String text) {
        return text.chars().filter((each) -> each > ' ').sorted().boxed().toList();
    }

    private static String text(Document document) {
        StringBuilder text = new StringBuilder();
        document.writeTo(text::append);
        return text.toString();
    }
}
