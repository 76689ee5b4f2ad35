package dev.bbsh.repair.wrapped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.repair.WrappedText;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON that is damaged, and wrapped in nothing. */
class DamagedJsonTests {

    private static final String PRETTY =
            """
            {
              "firstConnector": [
                {
                  "id": 311,
                  "localIssueKey": "ORBIT-12",
                  "note": "&quot;a&quot; &amp; {code} $ > 1: [x] \\"q\\" M\u00FCller"
                },
                {
                  "id": 312,
                  "localIssueKey": "ORBIT-13"
                }
              ]
            }
            """;

    @Test
    void oneByteLessIsNoWrapping() {
        for (String text : new String[] {PRETTY, PRETTY.replaceAll("\\n *", "")}) {
            for (int at = 1; at < text.length(); at++) {
                refute(text.substring(0, at) + text.substring(at + 1));
            }
        }
    }

    @Test
    void oneByteMoreIsNoWrapping() {
        for (String text : new String[] {PRETTY, PRETTY.replaceAll("\\n *", "")}) {
            for (String more : "\" { } [ ] , : & > < + - $ ' ` \\ # / \n 1 a".split(" ", -1)) {
                for (int at = 1; at < text.length(); at++) {
                    refute(text.substring(0, at) + more + text.substring(at));
                }
            }
        }
    }

    @Test
    void aCutIsNoWrapping() {
        byte[] text = PRETTY.getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < text.length - 1; length++) {
            byte[] cut = java.util.Arrays.copyOf(text, length);
            assertThat(WrappedText.recognise(cut, Progress.NONE)).as("%d", length).isEmpty();
        }
    }

    @Test
    void foldedLinesAreNoWrapping() {
        String text = PRETTY.replaceAll("\\n *", "");
        for (int width : new int[] {20, 76, 78, 80}) {
            refute(text.replaceAll("(.{" + width + "})", "$1\n"));
            refute(text.replaceAll("(.{" + width + "})", "$1\r\n "));
        }
    }

    private static void refute(String text) {
        Optional<Wrapping> found =
                WrappedText.recognise(text.getBytes(StandardCharsets.UTF_8), Progress.NONE);
        assertThat(found.map(Wrapping::what)).as(text).isEmpty();
    }
}
