package dev.bbsh.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.script.word.Variables;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The scripts of the project and of its manual. */
class WrittenScriptsTests {

    private static final Pattern LISTING = Pattern.compile("(?sm)^```(\\w*)\\n(.*?)\\n```$");

    @Test
    void theManualShowsWhatCanBeRead() throws IOException {
        String manual = Files.readString(Path.of("src/docs/scripts.md"));
        List<String> listings =
                LISTING.matcher(manual)
                        .results()
                        .filter((MatchResult each) -> each.group(1).isEmpty())
                        .map((each) -> each.group(2))
                        .toList();

        assertThat(listings).hasSizeGreaterThan(3);
        assertThat(listings)
                .allSatisfy(
                        (listing) -> assertThat(Script.parse(listing).statements()).isNotEmpty());
    }

    @Test
    void theProjectsScriptsNeedNothingButTheirFolder() throws IOException {
        Variables here = Variables.NONE.with(Variables.HERE, "scripts");
        try (Stream<Path> files = Files.list(Path.of("scripts"))) {
            for (Path file : files.filter((each) -> each.toString().endsWith(".bbsh")).toList()) {
                assertThat(Script.parse(Files.readString(file)).statements())
                        .as("%s", file)
                        .allSatisfy((line) -> assertThat(line.values(here)).isNotEmpty());
            }
        }
    }
}
