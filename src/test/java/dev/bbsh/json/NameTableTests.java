package dev.bbsh.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A member is found by its name also in objects that are searched so often that a table is made.
 */
class NameTableTests {

    /** More searches than those after which there is a table. */
    private static final int SEARCHES = 40;

    /** Names with equal hashes, escapes, and one that occurs many times. */
    private static final List<String> NAMES = names();

    private static List<String> names() {
        List<String> names =
                new ArrayList<>(List.of("AaAa", "BBBB", "AaBB", "", "a\\\"b", "\\u0061"));
        IntStream.range(0, 300).forEach((n) -> names.add("n" + n));
        IntStream.range(0, 100).forEach((n) -> names.add("many"));
        names.addAll(List.of("n7", "a", "BBBB"));
        return names;
    }

    private static String text(List<String> names) {
        List<String> members = new ArrayList<>();
        for (String each : names) {
            members.add("\"" + each + "\":" + members.size());
        }
        return "{" + String.join(",", members) + "}";
    }

    private static void assertFound(JsonValue object) {
        for (int search = 0; search < SEARCHES; search++) {
            assertThat(ChildLookup.ordinals(object, "n" + search)).contains(6L + search);
        }
        assertThat(ChildLookup.ordinals(object, "AaAa")).containsExactly(0L);
        assertThat(ChildLookup.ordinals(object, "BBBB")).containsExactly(1L, 408L);
        assertThat(ChildLookup.ordinals(object, "AaBB")).containsExactly(2L);
        assertThat(ChildLookup.ordinals(object, "BBAa")).isEmpty();
        assertThat(ChildLookup.ordinals(object, "")).containsExactly(3L);
        assertThat(ChildLookup.ordinals(object, "a\"b")).containsExactly(4L);
        assertThat(ChildLookup.ordinals(object, "a")).containsExactly(5L, 407L);
        assertThat(ChildLookup.ordinals(object, "n7")).containsExactly(13L, 406L);
        assertThat(ChildLookup.ordinals(object, "many")).hasSize(100).startsWith(306L);
        assertThat(ChildLookup.ordinals(object, "none")).isEmpty();
    }

    @Test
    void findsMembersOfAFile() {
        assertFound(Document.parse(text(NAMES)).root());
    }

    @Test
    void findsMembersOfAnEditedObject() {
        List<String> all = new ArrayList<>(NAMES);
        all.add("extra");
        Document document = Document.parse(text(all));
        Edit remove = Edit.remove(Place.root().child("extra", 0));
        JsonValue edited =
                Change.of("remove", List.of(remove)).applyTo(document, Progress.NONE).root();
        assertThat(edited).isInstanceOf(Composite.class);
        assertFound(edited);
    }
}
