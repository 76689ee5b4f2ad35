package dev.bbsh.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class FileSuggestionsTests {

    @TempDir private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("c/.hidden"));
        for (String name :
                List.of("orbit.json", "c/a.json", "c/b b.json", "c/.h.json", "c/x.txt")) {
            Files.writeString(folder.resolve(name), "{}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ORBIT.json, orbit.json",
        "orbti.json, orbit.json",
        "'orbit.json,', orbit.json",
        "c/A.JSON, c/a.json",
        "c/*.json, c/a.json c/b b.json",
        "*/a.json, c/a.json",
        "'c/{a,x}.*', c/a.json c/x.txt",
        "c/[ax]*, c/a.json c/x.txt",
        "c/[!a]?b.json, c/b b.json",
        "c\\a.json, c/a.json",
    })
    void whatWasMeantIsFound(String typed, String meant) {
        String names = String.join(" ", meant(folder + "/" + typed).names());
        assertThat(names).isEqualTo((folder + "/" + meant).replace(" c/", " " + folder + "/c/"));
    }

    @ParameterizedTest
    @CsvSource({
        "file:///srv/b%20b.json, /srv/b b.json, URL",
        "file:/srv/a.json, /srv/a.json, URL",
        "FILE://localhost/srv/100%.json, /srv/100%.json, URL",
        "$HOME/a.json, ~/a.json, variables",
        "$HOME, ~, variables",
    })
    void namesOfOtherProgramsAreExplained(String typed, String meant, String why) {
        assertThat(meant(typed).names()).containsExactly(meant);
        assertThat(meant(typed).why()).contains(why);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/a.json, not URLs",
        "%USERPROFILE%\\a.json, variables",
        "~kim/a.json, home folder",
        "Q:\\a\\b.json, /mnt/q/a/b.json",
        "file:///Q:/a/b%20b.json, /mnt/q/a/b b.json",
        "none/*.json, no file matches",
    })
    void whatCanNotBeOfferedIsExplained(String typed, String why) {
        assertThat(meant(typed).names()).isEmpty();
        assertThat(meant(typed).why()).contains(why);
    }

    @Test
    void nothingIsOfferedWhereNothingIsNear() {
        assertThat(FileSuggestions.by(folder + "/nosuch.csv", (text) -> text)).isEmpty();
        assertThat(FileSuggestions.by(folder + "/other.json", (text) -> text)).isEmpty();
    }

    @Test
    void ofVeryManyFilesTheFirstAreOffered() throws IOException {
        for (int i = 0; i < 30; i++) {
            Files.createFile(folder.resolve("n%02d.csv".formatted(i)));
        }
        FileSuggestions many = meant(folder + "/*.csv");
        assertThat(many.names()).hasSize(20).first().asString().endsWith("n00.csv");
        assertThat(many.why()).contains("30 files match, first 20 shown");
    }

    @Test
    void aPatternOfManyStarsTakesNoTime() {
        String name = "a".repeat(250);
        assertThat(FilePattern.Wildcards.of("*a".repeat(100) + "*b").match(name)).isFalse();
        assertThat(FilePattern.Wildcards.of("{" + "a,".repeat(50) + "b}".repeat(3)).match(name))
                .isFalse();
        assertThat(FilePattern.Wildcards.of("*".repeat(100_000) + "a").match(name)).isTrue();
    }

    private static FileSuggestions meant(String typed) {
        return FileSuggestions.by(typed, (text) -> text).orElseThrow();
    }
}
