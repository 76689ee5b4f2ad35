package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.jar.Attributes;

class ProgramVersionTests {

    @Test
    void theManifestNamesVersionCommitAndLibraries() {
        ProgramVersion version = ProgramVersion.of(manifest("dev.bbsh.shell.Bbsh"));
        assertThat(version.text())
                .startsWith("bbsh 1.2.3\ncommit 0123456789ab\nJava " + Runtime.version())
                .endsWith("libraries\n  jline 3.30.16\n  spring-shell-core 4.0.1\n");
        assertThat(version.json())
                .startsWith("{\"version\":\"1.2.3\",\"commit\":\"0123456789ab\",\"java\":\"")
                .endsWith(
                        "\"libraries\":{\"jline\":\"3.30.16\",\"spring-shell-core\":\"4.0.1\"}}\n");
    }

    @Test
    void theManifestOfAnotherJarSaysNothing() {
        ProgramVersion version = ProgramVersion.of(manifest("org.example.Main"));
        assertThat(version.text()).startsWith("bbsh (development)\ncommit unknown\n");
        assertThat(version.libraries()).isEmpty();
    }

    @Test
    void jsonIsAskedForBeforeAndAfter() {
        assertThat(Usage.answer(List.of("--version", "--output", "json")))
                .hasValueSatisfying((text) -> assertThat(text).startsWith("{\"version\""));
        assertThat(Usage.answer(List.of("--output=json", "--version")))
                .hasValueSatisfying((text) -> assertThat(text).startsWith("{\"version\""));
        assertThat(Usage.answer(List.of("--version")))
                .hasValueSatisfying((text) -> assertThat(text).startsWith("bbsh "));
    }

    private static Attributes manifest(String main) {
        Attributes manifest = new Attributes();
        manifest.put(Attributes.Name.MAIN_CLASS, main);
        manifest.put(Attributes.Name.IMPLEMENTATION_VERSION, "1.2.3");
        manifest.put(new Attributes.Name("Commit"), "0123456789ab");
        manifest.put(
                Attributes.Name.CLASS_PATH,
                "lib/spring-shell-core-4.0.1.jar lib/jline-3.30.16.jar");
        return manifest;
    }
}
