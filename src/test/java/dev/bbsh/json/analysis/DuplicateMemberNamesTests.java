package dev.bbsh.json.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.Document;
import dev.bbsh.json.read.SmallSegments;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Duplicate names in one object are found wherever a file is cut into segments. */
class DuplicateMemberNamesTests {

    private static final String SIDES =
            """
            {
              "firstConnector": [ {"id": 1, "k": "a"}, {"id": 2, "k": "b"}, {"id": 3, "k": "c"} ],
              "other": [ {"id": 4, "k": "d"}, {"id": 5, "k": "e"}, {"id": 6, "k": "f"} ],
              "%s": [ {"id": 7, "k": "g"}, {"id": 8, "k": "h"}, {"id": 9, "k": "i"} ]
            }
            """;

    @TempDir Path folder;

    @Test
    void seesATopLevelNameInTwoSegments() throws IOException {
        String text = SIDES.formatted("firstConnector");
        for (int limit = 100; limit < text.length() + 100; limit += 3) {
            assertThat(example(text, limit)).as("limit %d", limit).contains("firstConnector");
        }
    }

    @Test
    void seesANameInsideARecord() throws IOException {
        String text = SIDES.formatted("secondConnector").replace("\"id\": 8", "\"k\": 8");
        for (int limit = 100; limit < text.length() + 100; limit += 3) {
            assertThat(example(text, limit)).as("limit %d", limit).contains("k");
        }
    }

    @Test
    void doesNotTakeAContainerThatGoesThroughSegmentsForTwo() throws IOException {
        String text = SIDES.formatted("secondConnector");
        for (int limit = 100; limit < text.length() + 100; limit += 3) {
            assertThat(example(text, limit)).as("limit %d", limit).isEmpty();
        }
    }

    private Optional<String> example(String text, int limit) throws IOException {
        Document document = SmallSegments.read(limit, text, folder.resolve("export.json"));
        return DuplicateMemberNames.example(document.root(), Progress.NONE);
    }
}
