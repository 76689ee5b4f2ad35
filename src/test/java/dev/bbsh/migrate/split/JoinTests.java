package dev.bbsh.migrate.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.backbone.SideName;
import dev.bbsh.json.Document;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class JoinTests {

    private static final String ONE =
            "{\"v\": 1, \"firstConnector\": [ {\"connectorKey\": \"C\", \"localIssueKey\": \"A-1\","
                    + " \"remoteIssueKey\": \"B-1\"} ]}";

    @Test
    void recordsOfBothFollowEachOther() {
        Join join = join(false, ONE, ONE.replace("A-1", "A-2"));
        assertThat(join.survey().size(SideName.FIRST)).isEqualTo(2);
        assertThat(text(join.document()))
                .isEqualTo(
                        ONE.replace(
                                "} ]",
                                "} , {\"connectorKey\": \"C\", \"localIssueKey\": \"A-2\","
                                        + " \"remoteIssueKey\": \"B-1\"} ]"));
    }

    @Test
    void theSamePartUnderTwoNamesIsRefused() {
        refused("'p1' and 'p2' both contain A-1: is it the same part?", ONE, ONE);
        assertThat(join(true, ONE, ONE).survey().size(SideName.FIRST)).isEqualTo(2);
    }

    @Test
    void partsOfDifferentSyncsAreRefused() {
        refused(
                "'p1' and 'p2' belong to different syncs: C and D",
                ONE,
                ONE.replace("\"C\"", "\"D\"").replace("A-1", "A-2"));
    }

    @Test
    void whatStandsAroundTheRecordsHasToBeTheSame() {
        String other = ONE.replace("A-1", "A-2");
        String differ = "'p1' and 'p2' differ outside the records";
        refused(differ, ONE, other.replace("\"v\": 1", "\"v\": 2"));
        refused(differ, ONE, other.replace("firstConnector", "secondConnector"));
        refused("'p2' is not synced issue data", ONE, "{\"v\": 1}");
    }

    @Test
    void aPartWithoutRecordsAddsNothing() {
        String empty = "{\"v\": 1, \"firstConnector\": [ ]}";
        assertThat(text(join(false, empty, ONE).document())).isEqualTo(ONE);
        assertThat(text(join(false, ONE, empty).document())).isEqualTo(ONE);
        assertThat(text(join(false, empty, empty).document())).isEqualTo(empty);
    }

    private static void refused(String message, String... parts) {
        assertThatThrownBy(() -> join(false, parts))
                .isInstanceOf(BbshException.class)
                .hasMessageStartingWith(message);
    }

    private static Join join(boolean anyway, String... texts) {
        List<Join.Part> parts = new ArrayList<>();
        for (String text : texts) {
            parts.add(new Join.Part("p" + (parts.size() + 1), Document.parse(text)));
        }
        return Join.of(parts, anyway, Progress.NONE);
    }

    private static String text(Document document) {
        StringBuilder text = new StringBuilder();
        document.writeTo(text::append);
        return text.toString();
    }
}
