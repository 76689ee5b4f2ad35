package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.check.config.verdict.ConfigRules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * All forms of a report, as they are in {@code src/test/resources/report}; {@code
 * -Dreports.write=true} writes them.
 */
@Execution(ExecutionMode.CONCURRENT)
class ReportFormsTests {

    private static final Path GOLDEN = Path.of("src/test/resources/report");

    private static final List<String> FORMS = List.of("html", "md", "txt", "json");

    private static final String DATA =
            """
            load ${here}/%1$s.json ${here}/%2$s.json
            case --moving %3$s --method jcma
            check %1$s --with %2$s
            merge %1$s %2$s --as merged
            save merged ${here}/upload.json
            """;

    @Test
    void ofTheSamplesOfThisProject(@TempDir Path folder) throws IOException {
        assertForms(
                "orbit",
                DATA.formatted("orbit", "depot", "ORBIT")
                        + "split merged --parts 2 --as part\n"
                        + "verify depot --uploaded merged --since 2024-01-01\n",
                List.of(Path.of("scripts/samples")),
                folder);
    }

    @Test
    void aFolderIsAnsweredWithAFileInIt(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("ticket"));
        assertThat(
                        Story.screenOf(
                                "sample ${here}/data\nload ${here}/data\nreport ${here}/ticket\n",
                                folder))
                .contains("/ticket' is a folder\n", "/ticket/report.html\n");
    }

    @Test
    @NeedsSharedData("samples")
    void ofTheSharedSamples(@TempDir Path folder) throws IOException {
        assertForms(
                "samples",
                DATA.formatted("primary", "secondary", "SAM2"),
                List.of(SharedData.path("samples")),
                folder);
    }

    @Test
    @NeedsSharedData("configs")
    void ofAConfig(@TempDir Path folder) throws IOException {
        assertForms(
                "acme",
                """
                load ${here}/acme-config.json
                catalog load ${here}/source --as old
                catalog load ${here}/target --as new
                mapping load ${here}/id-mappings.csv --as ids
                case --moving SAM2
                check acme-config --target new --source old --mapping ids
                """,
                List.of(SharedData.path("configs")),
                folder);
        String customer = Files.readString(folder.resolve("customer.md"));
        // The names of the customer's own files are in the last chapter.
        assertThat(customer.substring(0, customer.indexOf("## 8. ")))
                .contains("## Tab Workflow", "Option Severity: Cosmetic")
                .doesNotContain("acme-config", "bbsh", "customfield", "USER_")
                .doesNotContain(ConfigRules.all().stream().map((each) -> each.id() + ":").toList());
    }

    private static void assertForms(String name, String script, List<Path> sources, Path folder)
            throws IOException {
        StringBuilder lines = new StringBuilder(script);
        for (String form : FORMS) {
            lines.append("report ${here}/ticket.").append(form).append('\n');
            lines.append("report ${here}/customer.").append(form).append(" --for customer\n");
        }
        assertThat(Story.screenOf(lines.toString(), folder, sources)).doesNotContain("error:");
        for (String form : FORMS) {
            for (String reader : List.of("ticket", "customer")) {
                String file = reader + "." + form;
                assertGolden(name + "-" + file, withoutAssets(folder.resolve(file), folder));
            }
        }
    }

    /** The text of a report; of a page without its style and script, which are the same in all. */
    private static String withoutAssets(Path report, Path folder) throws IOException {
        return Files.readString(report)
                .replace(folder.toString(), "/home/kim/case")
                .replaceAll("(?s)<style>.*?</style>", "<style></style>")
                .replaceAll("(?s)<script>.*?</script>", "<script></script>")
                .replaceAll("sha256-[^&]*", "sha256-");
    }

    private static void assertGolden(String name, String text) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("reports.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text);
        }
        assertThat(text).as(name).isEqualTo(Files.readString(golden));
    }
}
