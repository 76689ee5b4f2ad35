package dev.bbsh.session.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.json.Document;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** The copies of documents on the disk. */
class SaveStateTests {

    private static final Document CONTENT = Document.parse("1");

    private static Location file(int number) {
        return Location.of("/case/" + number + ".json");
    }

    private static FileStamp stamp(int number) {
        return new FileStamp(number, Instant.EPOCH);
    }

    private static Workspace saved(Workspace before, int number, List<String> gaps) {
        SaveState.Copy copy = new SaveState.Copy(file(number), stamp(number), CONTENT, gaps);
        return before.marked("d" + number, copy);
    }

    private static Workspace opened(int documents) {
        Workspace all = Workspace.empty(Settings.DEFAULT);
        for (int each = 0; each < documents; each++) {
            all = all.made("d" + each, CONTENT, new DocumentOrigin.Queried("$", "data"));
        }
        return all;
    }

    @Test
    void knowsTheCopyOfEachOfManyDocuments() {
        Workspace all = opened(100);
        for (int each = 99; each >= 0; each -= 3) {
            all = saved(all, each, List.of());
        }
        for (int each = 0; each < 100; each++) {
            OpenDocument document = all.documents().find("d" + each);
            boolean isSaved = each % 3 == 0;
            assertThat(all.saved().of(document).isPresent()).as("d%s", each).isEqualTo(isSaved);
            assertThat(all.saved().isUnsaved(document)).isEqualTo(!isSaved);
            if (isSaved) {
                assertThat(all.saved().of(document).orElseThrow().file()).isEqualTo(file(each));
            }
        }
        Workspace again = saved(all, 33, List.of());
        assertThat(again.saved()).isEqualTo(all.saved());
    }

    @Test
    void anotherCopyTakesThePlaceOfTheOneBefore() {
        Workspace cut = saved(opened(70), 66, List.of("the end"));
        assertThat(cut.saved().missingIn(file(66), stamp(66))).containsExactly("the end");
        assertThat(cut.saved().missingIn(file(66), stamp(1))).as("a changed file").isEmpty();
        assertThat(cut.saved().missingIn(file(1), stamp(66))).as("another file").isEmpty();
        Workspace more = saved(saved(cut, 1, List.of()), 66, List.of("the end", "IDs"));
        assertThat(more.saved().missingIn(file(66), stamp(66))).containsExactly("the end", "IDs");
        Workspace whole = saved(more, 66, List.of());
        assertThat(whole.saved().missingIn(file(66), stamp(66))).isEmpty();
        assertThat(more.saved().missingIn(file(66), stamp(66))).hasSize(2);
    }
}
