package dev.bbsh.check.config.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.json.Document;
import dev.bbsh.work.Progress;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Configs of other shapes, each with a file that lists its references. {@code
 * -Dreferences.write=true} writes the lists again; review them.
 */
class OtherShapesTests {

    private static final Path FOLDER = Path.of("src/test/resources/references");

    @ParameterizedTest
    @ValueSource(
            strings = {"rows-of-both-sides", "maps-by-id", "words-in-names", "pairs-in-connectors"})
    void findsTheReferencesOfAnyShape(String name) throws IOException {
        References references =
                References.of(
                        Document.parse(Files.readAllBytes(FOLDER.resolve(name + ".json"))).root(),
                        ReferenceRules.standard(),
                        Progress.NONE);
        List<String> lines = new ArrayList<>();
        references.found().forEach((each) -> lines.add(line(each)));
        references
                .unexplained()
                .forEach((each) -> lines.add("? " + each.token() + "   " + each.place()));
        Path expected = FOLDER.resolve(name + ".txt");
        if (Boolean.getBoolean("references.write")) {
            Files.write(expected, lines, StandardCharsets.UTF_8);
        }
        assertThat(lines).containsExactlyElementsOf(Files.readAllLines(expected));
    }

    private static String line(Reference each) {
        String side = each.side().map(SideName::name).orElse("-");
        Optional<String> parent = each.owner().flatMap(Reference.Owner::parent);
        return String.join(
                "   ",
                each.kind().word() + " " + each.id(),
                side.toLowerCase(java.util.Locale.ROOT)
                        + each.doubt().map((why) -> " (" + why.text() + ")").orElse(""),
                each.owner().map(Reference.Owner::id).orElse("-")
                        + parent.map((id) -> " > " + id).orElse(""),
                each.part().word() + " " + each.token(),
                each.place().toString());
    }
}
