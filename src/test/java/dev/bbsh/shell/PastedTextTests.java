package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code find --text} on the IDs and names of a whole configuration. */
@Execution(ExecutionMode.CONCURRENT)
class PastedTextTests {

    /** Every reference of the config that needs a decision, as another program lists them. */
    @Test
    @NeedsSharedData("configs")
    void everyIdAndNameOfTheConfigIsFoundWithItsTab(@TempDir Path folder) throws IOException {
        Path configs = SharedData.path("configs");
        JsonNode expected =
                JsonMapper.shared().readTree(configs.resolve("expected-findings.json").toFile());
        List<JsonNode> wanted = new ArrayList<>();
        StringBuilder text = new StringBuilder("The tabs show yellow boxes:\n");
        for (JsonNode each : expected.get("findings")) {
            if (each.get("pointer").asString().startsWith("/first") && !isFine(each)) {
                wanted.add(each);
                text.append("box at id ").append(each.get("oldId").asString()).append(";\n");
                text.append(" named ").append(name(each)).append(" (gone)\n");
            }
        }
        assertThat(wanted).hasSizeGreaterThan(80);
        List<JsonNode> rows = rows(configs, text.toString(), folder);
        for (JsonNode each : wanted) {
            assertThat(rows)
                    .as(each.toString())
                    .anyMatch((row) -> isAbout(row, each.get("oldId").asString(), each))
                    .anyMatch((row) -> isAbout(row, name(each), each));
        }
    }

    private static boolean isFine(JsonNode each) {
        return List.of("ok", "other-side", "unverifiable").contains(each.get("verdict").asString())
                || each.get("kind").asString().equals("user-mapping-type");
    }

    private static String name(JsonNode each) {
        JsonNode name = each.get("sourceName");
        return name == null || name.isNull() ? each.get("oldId").asString() : name.asString();
    }

    private static boolean isAbout(JsonNode row, String word, JsonNode each) {
        List<String> words = List.of(row.get("word").asString().split(", "));
        return words.contains(word)
                && row.get("meaning").asString().endsWith(name(each))
                && !row.get("tab").asString().isEmpty()
                && row.get("finding").isNumber();
    }

    private static List<JsonNode> rows(Path configs, String text, Path folder) throws IOException {
        Path mail = folder.resolve("mail.txt");
        Files.writeString(mail, text);
        Path answer = folder.resolve("answer.json");
        Story.screenOf(
                """
                load %1$s/acme-config.json
                catalog load %1$s/source --as old
                catalog load %1$s/target --as new
                mapping load %1$s/id-mappings.csv --as ids
                check acme-config --target new --source old --mapping ids --moving SAM2
                find --text %2$s --to %3$s
                """
                        .formatted(configs.toAbsolutePath(), mail, answer),
                folder.resolve("story"));
        List<JsonNode> rows = new ArrayList<>();
        JsonMapper.shared().readTree(answer.toFile()).forEach(rows::add);
        return rows;
    }
}
