package dev.bbsh.shell.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.Signature;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The manual page, and the completions as the shells use them. */
class InstalledTextsTests {

    private static final Path BASH = Path.of("bash-completion/completions/bbsh");

    private static final Path ZSH = Path.of("zsh/site-functions/_bbsh");

    private static final Path MANUAL = Path.of("man/man1/bbsh.1");

    @TempDir private Path folder;

    @Test
    void everyCommandAndOptionIsInTheManualPage() {
        String page = InstalledTexts.all().getOrDefault(MANUAL.toString(), "").replace("\\-", "-");
        for (Signature command : InstalledTexts.commands()) {
            assertThat(page).contains("\\fB" + command.shortest().split(" [\\[A-Z]", 2)[0]);
            assertThat(command.allOptions())
                    .extracting(Parameter::name)
                    .allSatisfy((name) -> assertThat(page).contains("\\fB--" + name));
        }
    }

    @Test
    void everyCommandIsCompletedInBothShells() {
        assertThat(InstalledTexts.commands())
                .extracting(Signature::name)
                .allSatisfy(
                        (name) -> {
                            assertThat(InstalledTexts.all().get(BASH.toString()))
                                    .contains("'" + name + " '*)");
                            assertThat(InstalledTexts.all().get(ZSH.toString()))
                                    .contains("'" + name + ":");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "--ou, --output",
        "--output js, json",
        "--color nev, never",
        "-c 'expect s, expect same",
        "-c 'load --as a --rep, load --as a --repair",
        "-c 'jql run --o, jql run --on jql run --output",
        "ru, run"
    })
    void bashCompletes(String typed, String wanted) throws Exception {
        int quote = typed.indexOf('\'');
        List<String> words = new ArrayList<>(List.of("bbsh"));
        if (quote < 0) {
            words.addAll(List.of(typed.split(" ", -1)));
        } else {
            words.addAll(List.of("-c", typed.substring(quote)));
        }
        InstalledTexts.main(new String[] {folder.toString()});
        String script =
                ". \"$0\"; compopt() { :; }; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _bbsh;"
                        + " echo \"${COMPREPLY[@]}\"";
        List<String> call =
                new ArrayList<>(List.of("bash", "-c", script, folder.resolve(BASH).toString()));
        call.addAll(words);
        assertThat(said(call).strip()).contains(wanted);
    }

    @Test
    void theFormatterReadsTheManualPage() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "no groff");
        InstalledTexts.main(new String[] {folder.toString()});
        String page =
                said(
                        List.of(
                                "groff",
                                "-man",
                                "-ww",
                                "-Tascii",
                                "-P-cbou",
                                folder.resolve(MANUAL).toString()));
        assertThat(page)
                .contains("merge", "--moving", "$.firstConnector")
                .doesNotContain("bbsh.1:");
    }

    @Test
    void zshReadsItsCompletion() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/zsh")), "no zsh");
        InstalledTexts.main(new String[] {folder.toString()});
        assertThat(said(List.of("zsh", "-n", folder.resolve(ZSH).toString()))).isEmpty();
    }

    @Test
    void theOptionsOfTheProgramAreThoseOfItsHelp() {
        assertThat(ProgramOption.all())
                .extracting(ProgramOption::name)
                .contains("--output", "--color", "--keep-going", "--version", "--help");
        assertThat(ProgramOption.all().getFirst().choices())
                .containsExactly("table", "json", "csv", "markdown");
    }

    private static String said(List<String> call) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(call).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
