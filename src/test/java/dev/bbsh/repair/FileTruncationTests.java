package dev.bbsh.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class FileTruncationTests {

    private static final String ONE =
            "{\n\"version\": 1,\n\"firstConnector\": [\n" + records(4) + "\n]}";

    private static final String TWO =
            "{\"firstConnector\": ["
                    + records(3)
                    + "],\"secondConnector\": ["
                    + records(4)
                    + "], \"version\": 1}";

    private static String records(int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            all.append(i == 1 ? "" : ",\n").append(record(i));
        }
        return all.toString();
    }

    private static String record(int number) {
        return "{\"id\": %d, \"key\": \"ORBIT-%d {[\\\"\\u00e4\u20ac\", \"more\": [{\"a\": [1]}, 2]}"
                .formatted(number, number);
    }

    private static Optional<FileTruncation> cut(String text) {
        return FileTruncation.of(text.getBytes(StandardCharsets.UTF_8), Progress.NONE);
    }

    @Test
    void namesTheRecordTheLineAndTheCompleteOnes() {
        String text = ONE.substring(0, ONE.indexOf("\"id\": 4") + 3);
        assertThat(cut(text).orElseThrow().inWords())
                .isEqualTo(
                        "the file is cut off inside record 4 (line 7). Records 1-3 are complete.");
        assertThat(cut(text).orElseThrow().mark())
                .isEqualTo("cut off inside record 4 (line 7); 3 records kept");
    }

    @Test
    void namesTheSideAndTheCompleteOne() {
        String text = TWO.substring(0, TWO.length() - 30);
        assertThat(cut(text).orElseThrow().inWords())
                .isEqualTo(
                        "the file is cut off inside record 4 of secondConnector (line 6). Records"
                            + " 1-3 of secondConnector are complete. firstConnector is complete (3"
                            + " records).");
    }

    /** A file that ends with any byte: all complete records are kept as they are, and no others. */
    @Test
    void keepsTheCompleteRecordsOfEveryCut() {
        for (String text : List.of(ONE, TWO, "[" + records(3) + "]")) {
            byte[] whole = text.getBytes(StandardCharsets.UTF_8);
            JsonValue root = Document.parse(whole).root();
            for (int length = 1; length < whole.length; length++) {
                byte[] part = Arrays.copyOf(whole, length);
                Optional<FileTruncation> cut = FileTruncation.of(part, Progress.NONE);
                if (cut.isPresent() && cut.get().complete() > 0) {
                    assertSalvaged(cut.get(), part, root);
                }
            }
        }
    }

    private static void assertSalvaged(FileTruncation cut, byte[] part, JsonValue whole) {
        JsonValue kept = cut.salvaged(part, Progress.NONE).root();
        long records = 0;
        for (FileTruncation.RecordArray array : cut.arrays()) {
            JsonValue its = array.name().isEmpty() ? kept : kept.member(array.name()).orElseThrow();
            JsonValue all =
                    array.name().isEmpty() ? whole : whole.member(array.name()).orElseThrow();
            assertThat(its.size()).isEqualTo(array.complete());
            for (int i = 0; i < its.size(); i++) {
                assertThat(its.element(i).text()).isEqualTo(all.element(i).text());
            }
            records += its.size();
        }
        String text = new String(part, StandardCharsets.ISO_8859_1);
        int closed = text.split("\\[\\{\"a\": \\[1\\]\\}, 2\\]\\}", -1).length - 1;
        assertThat(records).as(text).isEqualTo(closed);
    }

    @Test
    void whatHasNoRecordsIsNotCutOffInOne() {
        assertThat(cut("{\"firstConnector\": {\"mappings\": [{\"a\": 1}, {\"b\"")).isEmpty();
        assertThat(cut("{\"a\": [1, 2, 3")).isEmpty();
        assertThat(cut("\"abc")).isEmpty();
        assertThat(cut("{}")).isEmpty();
        assertThat(cut("{\"a\": [{\"b\"").orElseThrow().complete()).isZero();
    }

    @Test
    void aCutBehindTheRecordsKeepsThemAll() {
        FileTruncation cut = cut("{\"issues\": [{\"a\": 1}, {\"a\": 2}], \"tot").orElseThrow();
        assertThat(cut.inWords()).contains("after the last record, 2 (line 1)", "Records 1-2");
        assertThat(cut.closing()).isEqualTo("}");
    }
}
