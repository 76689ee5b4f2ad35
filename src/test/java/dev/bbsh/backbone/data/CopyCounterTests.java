package dev.bbsh.backbone.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.json.Document;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

class CopyCounterTests {

    private static final List<String> COPIES =
            List.of(
                    "{'localId':'1','remoteId':'2'}",
                    "{'remoteId':'3','localId':'4'}",
                    "{'localId':'5','remoteId':'6'}",
                    "{'more':{'remoteId':null},'list':[1,2],'remoteId':'7'}",
                    "{'remoteId':8}",
                    "{'remoteId':null,'remoteId':'9'}",
                    "{'remot\\u0065Id':'10'}");

    private static final List<String> OTHERS =
            List.of(
                    "{'localId':'11'}",
                    "{'localId':'12','remoteId':null}",
                    "{'more':{'remoteId':'13'}}",
                    "{'remoteId':'14','remoteId':null}",
                    "{}",
                    "[]",
                    "15",
                    "'remoteId'",
                    "null");

    private final CopyCounter counter = new CopyCounter();

    @Test
    void countsEntriesThatHaveARemoteIdWhateverElseTheyHave() {
        Entries entries = comments(String.join(",", COPIES) + "," + String.join(",", OTHERS));

        assertThat(counter.count(entries)).isEqualTo(COPIES.size());
        assertThat(entries).filteredOn(SyncedEntry::isCopy).hasSize(COPIES.size());
    }

    @Test
    void knowsTheShapesOfEachDocumentByItself() {
        assertThat(counter.count(comments("{'localId':'1','remoteId':'2'}"))).isEqualTo(1);
        assertThat(counter.count(comments("{'localId':'1','other':'2'}"))).isZero();
        assertThat(counter.count(comments("{'remoteId':'1','other':null}"))).isEqualTo(1);
    }

    @Test
    void knowsMoreShapesThanTheFirstRecordHas() {
        StringBuilder entries = new StringBuilder("{'a0':1}");
        for (int i = 1; i < 100; i++) {
            entries.append(",{'a").append(i).append("':1,'remoteId':'").append(i).append("'}");
        }

        assertThat(counter.count(comments(entries.toString()))).isEqualTo(99);
    }

    private static Entries comments(String entries) {
        String text = "{'firstConnector':[{'comments':[" + entries + "]}]}";
        byte[] json = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        Side side = SyncedIssueData.in(Document.parse(json).root(), "data").sides().getFirst();
        return IssueRecords.of(side, Progress.NONE).reader().read(0).comments();
    }
}
