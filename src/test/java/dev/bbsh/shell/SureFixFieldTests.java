package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Fixes that were taken for sure and were not: each case is of the field. */
class SureFixFieldTests {

    private static final String CHECK = "check config --target new --source old";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"target", "into", "field", "partner", "to", "b", "\u7532", "remoteField"})
    void a1TheIdBesideAKeyOfTheOwnSideIsNeverChanged(String word) throws IOException {
        String config =
                Files.readString(Path.of("src/test/resources/field/A1-partner-side/config.json"))
                        .replace("\"target\"", "\"" + word + "\"");
        String screen = fixed("A1-partner-side", config, "findings side-unknown");
        assertThat(saved()).contains("\"" + word + "\":\"customfield_10100\"");
        assertThat(saved()).contains("{\"customfield_10150\":{");
        assertThat(screen).contains("fixed 1 finding");
    }

    @Test
    void a1NoRuleIsSuggestedForTheIdBesideAKey() {
        assertThat(screen("A1-partner-side", "reference suggest --source old"))
                .contains("no rules to suggest for config");
    }

    /** Rows of both sides in one list, with a word in each that may say whose it is. */
    @ParameterizedTest
    @CsvSource({"side, a, b", "whose, links, rechts", "project, one, two", "x1, \u7532, \u4e59"})
    void aRowWithAWordThatMaySayWhoseItIsIsNeverChanged(String name, String one, String other)
            throws IOException {
        String screen = fixed("A1-partner-side", rows(name, one, other), "findings side-unknown");
        assertThat(saved()).contains("\"fieldId\":\"customfield_10100\"");
        assertThat(saved()).doesNotContain("customfield_10150");
        assertThat(screen).contains("'" + name + "' may say which side a row is on");
    }

    @Test
    void aRowWithASettingIsFixed() throws IOException {
        fixed("A1-partner-side", rows("mode", "byValue", "byValue"));
        assertThat(saved()).contains("\"fieldId\":\"customfield_10150\"");
        assertThat(saved()).doesNotContain("customfield_10100");
    }

    private static String rows(String name, String one, String other) {
        String row = "{\"%s\":\"%s\",\"fieldId\":\"customfield_10100\"}";
        return "{\"firstConnector\":{\"connectorKey\":\"CON-1-VAL\",\"fieldSettings\":["
                + row.formatted(name, one)
                + ","
                + row.formatted(name, other)
                + "]},\"secondConnector\":{\"connectorKey\":\"CON-2-ZED\"}}";
    }

    @Test
    void a1TheFindingSaysWhyAndWhatToType() {
        String screen =
                screen(
                        "A1-partner-side",
                        CHECK,
                        "findings side-unknown:firstConnector.fieldSettings.target:VAL",
                        "reference add $.firstConnector.fieldSettings[*].target --side second",
                        CHECK);
        assertThat(screen)
                .contains("bbsh doesn't know whether 'target' means a side")
                .contains(
                        "if VAL's  reference add $.firstConnector.fieldSettings[*].target --side"
                                + " first")
                .contains(
                        "if the other side's  reference add"
                                + " $.firstConnector.fieldSettings[*].target --side second")
                .contains("1 of ZED (stays) not affected");
    }

    @Test
    void a1WhatIsSaidToBeTheOwnSidesIsFixedLikeTheRest() throws IOException {
        String config =
                Files.readString(Path.of("src/test/resources/field/A1-partner-side/config.json"));
        fixed(
                "A1-partner-side",
                config,
                "reference add $.firstConnector.fieldSettings[*].target --side first");
        assertThat(saved()).contains("{\"customfield_10150\":{\"target\":\"customfield_10150\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "component"})
    void a2ATwinMakesItAmbiguous(String kind) {
        String screen =
                screen(
                        "A2-migrated-twin",
                        "load ${here}/" + kind + ".json --as config",
                        CHECK,
                        "fix --safe");
        assertThat(screen)
                .contains("ambiguous:" + kind)
                .contains("(migrated)' (20" + (kind.equals("version") ? "801)" : "701)"))
                .contains("no finding has exactly one certain fix");
    }

    @Test
    void a3AnIdIsAWholeWord() throws IOException {
        String config =
                Files.readString(
                        Path.of("src/test/resources/field/A3-id-inside-a-word/config.json"));
        fixed("A3-id-inside-a-word", config, "diff");
        assertThat(saved())
                .contains("[{\"fieldId\":\"customfield_10151\"}]")
                .contains(
                        "\"${customfield_10151} but not xcustomfield_10101 nor"
                                + " my_customfield_10101, customfield_101010\"");
    }

    @Test
    void a9WhatBelongsToAProjectIsLookedUpWhereItIsNow() {
        String screen =
                FieldCase.screenOf(
                        "A9-key-reused",
                        folder,
                        "load ${here}/config.json",
                        "catalog load ${here}/old --as old",
                        "catalog load ${here}/new --as new",
                        "mapping load ${here}/mapping.csv --as ids",
                        "case --moving VAL",
                        CHECK + " --mapping ids",
                        "findings unverifiable:component:10700:VAL",
                        "fix --safe");
        assertThat(screen)
                .contains("component 'Seals' (10700) is not covered by the catalog of the new Jira")
                .contains("version 'R1' (10800) is not covered by the catalog of the new Jira")
                .contains("looked up in  project VAL2")
                .contains("no finding has exactly one certain fix")
                .doesNotContain("99999")
                .doesNotContain("99998");
    }

    @Test
    void a9TheListsOfTheProjectMakeItSure() throws IOException {
        Path lists = folder.resolve("lists/project/VAL2");
        Files.createDirectories(lists);
        Files.writeString(
                lists.resolve("components.json"),
                "[{\"id\":\"30700\",\"name\":\"Seals\",\"project\":\"VAL2\",\"projectId\":10400}]");
        String screen =
                FieldCase.screenOf(
                        "A9-key-reused",
                        folder,
                        "load ${here}/config.json",
                        "catalog load ${here}/old --as old",
                        "catalog load ${here}/new " + folder.resolve("lists") + " --as new",
                        "case --moving VAL --key VAL=VAL2",
                        CHECK,
                        "fix --safe");
        assertThat(screen)
                .contains("which has 'Seals' (30700)")
                .contains("fixed 1 finding")
                .contains("unverifiable:version:10800:VAL");
    }

    @Test
    void a9WithoutAWordAboutTheProjectNothingInItIsSure() {
        String screen =
                FieldCase.screenOf(
                        "A9-key-reused",
                        folder,
                        "load ${here}/config.json",
                        "catalog load ${here}/old --as old",
                        "catalog load ${here}/new --as new",
                        "case --moving VAL",
                        CHECK,
                        "fix --safe");
        assertThat(screen)
                .contains("unverifiable:component:10700:VAL")
                .contains("no finding has exactly one certain fix");
    }

    private String fixed(String name, String config, String... lines) throws IOException {
        Files.writeString(folder.resolve("config.json"), config);
        List<String> all = new ArrayList<>(List.of("load " + folder.resolve("config.json")));
        all.addAll(List.of(lines));
        all.add(CHECK);
        all.add("fix --safe");
        all.add("save config " + folder.resolve("saved.json") + " --overwrite");
        return screen(name, all.toArray(String[]::new));
    }

    private String saved() throws IOException {
        return Files.readString(folder.resolve("saved.json"));
    }

    private String screen(String name, String... lines) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "catalog load ${here}/catalogs/old --as old",
                                "catalog load ${here}/catalogs/new --as new",
                                "case --moving VAL"));
        boolean loads = lines[0].startsWith("load ");
        if (!loads) {
            all.add("load ${here}/config.json");
        }
        all.addAll(List.of(lines));
        return FieldCase.screenOf(name, folder, all.toArray(String[]::new));
    }
}
