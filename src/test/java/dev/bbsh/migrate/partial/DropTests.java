package dev.bbsh.migrate.partial;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.bbsh.backbone.SideName;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Pairs left out of generated data, and put back. */
class DropTests {

    private static final String[] BLANKS = {"", " ", "\n    ", "\r\n\t", "  \n"};

    private final Random random = new Random(19);

    @Test
    void whatWasLeftOutGoesBackToItsOldPlaces() {
        for (int round = 0; round < 300; round++) {
            Document source = Document.parse(data(random.nextInt(1, 12), round % 2 == 0));
            Map<SideName, BitSet> out = someOf(source);
            Drop drop = Drop.of(source, out, Progress.NONE);
            List<Document> parts = List.of(drop.kept(), drop.dropped());
            RecordOrder order = RecordOrder.of(parts, out).orElseThrow();
            assertThat(text(Interleaving.of(parts, order, Progress.NONE))).isEqualTo(text(source));
        }
    }

    @Test
    void theRestHasItsOwnRecordsByteForByteAndNothingElse() {
        for (int round = 0; round < 100; round++) {
            Document source = Document.parse(data(random.nextInt(1, 12), false));
            Map<SideName, BitSet> out = someOf(source);
            Drop drop = Drop.of(source, out, Progress.NONE);
            // Read again, so that the text counts and nothing that is kept in memory.
            Document kept = Document.parse(text(drop.kept()));
            Document dropped = Document.parse(text(drop.dropped()));
            for (SideName side : SideName.values()) {
                List<String> keptTexts = new ArrayList<>();
                List<String> droppedTexts = new ArrayList<>();
                List<String> all = records(source, side);
                for (int i = 0; i < all.size(); i++) {
                    (requireNonNull(out.get(side)).get(i) ? droppedTexts : keptTexts)
                            .add(all.get(i));
                }
                assertThat(records(kept, side)).isEqualTo(keptTexts);
                assertThat(records(dropped, side)).isEqualTo(droppedTexts);
            }
        }
    }

    @Test
    void filesOfALaterSessionAreMixedByTheirIds() {
        for (int round = 0; round < 100; round++) {
            Document source = Document.parse(data(random.nextInt(1, 12), true));
            Drop drop = Drop.of(source, someOf(source), Progress.NONE);
            List<Document> files =
                    List.of(
                            Document.parse(text(drop.kept())),
                            Document.parse(text(drop.dropped())));
            RecordOrder order = RecordOrder.byId(files, Progress.NONE).orElseThrow();
            assertThat(text(Interleaving.of(files, order, Progress.NONE))).isEqualTo(text(source));
        }
    }

    @Test
    void idsThatDoNotAscendTellNoOrder() {
        Document up = Document.parse(side("{\"id\": 1}, {\"id\": 3}"));
        Document down = Document.parse(side("{\"id\": 5}, {\"id\": 4}"));
        Document same = Document.parse(side("{\"id\": 3}"));
        Document none = Document.parse(side("{}"));
        assertThat(RecordOrder.byId(List.of(up, down), Progress.NONE)).isEmpty();
        assertThat(RecordOrder.byId(List.of(up, same), Progress.NONE)).isEmpty();
        assertThat(RecordOrder.byId(List.of(up, none), Progress.NONE)).isEmpty();
    }

    @Test
    void theOldOrderIsNotTakenForDocumentsWithOtherRecords() {
        Document source = Document.parse(side("{\"id\": 1}, {\"id\": 2}, {\"id\": 3}"));
        BitSet out = new BitSet();
        out.set(1);
        Drop drop = Drop.of(source, Map.of(SideName.FIRST, out), Progress.NONE);
        Map<SideName, BitSet> leftOut = Map.of(SideName.FIRST, out);
        assertThat(RecordOrder.of(List.of(drop.kept(), drop.dropped()), leftOut)).isPresent();
        assertThat(RecordOrder.of(List.of(drop.kept(), drop.kept()), leftOut)).isEmpty();
        Document one = Document.parse(side("{\"id\": 1}"));
        assertThat(RecordOrder.of(List.of(one, drop.dropped()), leftOut)).isPresent();
        assertThat(RecordOrder.of(List.of(Document.parse(side("")), drop.dropped()), leftOut))
                .isEmpty();
    }

    private static String side(String records) {
        return "{\"firstConnector\": [" + records + "]}";
    }

    /** Two sides with ascending IDs; evenly written, or with any white space. */
    private String data(int size, boolean even) {
        StringBuilder text = new StringBuilder("{\"v\": 1");
        for (SideName side : SideName.values()) {
            text.append(",\"").append(side.key()).append("\" :[");
            int id = 0;
            for (int i = 0; i < size; i++) {
                id += random.nextInt(1, 4);
                text.append(i == 0 ? "" : blanks(even, 0) + ",").append(blanks(even, 2));
                text.append("{\"id\": ").append(id).append(blanks(false, 0)).append('}');
            }
            text.append(blanks(even, 1)).append(']');
        }
        return text.append(", \"w\": []}\n").toString();
    }

    private String blanks(boolean even, int number) {
        return BLANKS[even ? number : random.nextInt(BLANKS.length)];
    }

    private Map<SideName, BitSet> someOf(Document source) {
        Map<SideName, BitSet> out = new EnumMap<>(SideName.class);
        for (SideName side : SideName.values()) {
            BitSet some = new BitSet();
            for (int i = 0; i < records(source, side).size(); i++) {
                some.set(i, random.nextBoolean());
            }
            out.put(side, some);
        }
        return out;
    }

    private static List<String> records(Document document, SideName side) {
        List<String> texts = new ArrayList<>();
        for (JsonValue record : document.root().member(side.key()).orElseThrow().elements()) {
            StringBuilder text = new StringBuilder();
            record.writeTo(
                    (part) ->
                            text.append(
                                    new String(
                                            part.bytes(),
                                            part.from(),
                                            part.length(),
                                            StandardCharsets.UTF_8)));
            texts.add(text.toString());
        }
        return texts;
    }

    private static String text(Document document) {
        StringBuilder text = new StringBuilder();
        document.writeTo(
                (part) ->
                        text.append(
                                new String(
                                        part.bytes(),
                                        part.from(),
                                        part.length(),
                                        StandardCharsets.UTF_8)));
        return text.toString();
    }
}
