package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A redacted pack of a case names the customer nowhere, and opens like any other. */
class RedactedPackTests {

    /** What tells whose case it is: keys, names, hosts, e-mails, IDs, folders. */
    private static final Pattern OURS =
            Pattern.compile(
                    "(?i)orbit|depot|acme|kim|\\blee\\b|northwind|nordwind|50101|712020:5b10"
                            + "|/home/|weeks");

    @TempDir private Path folder;

    private int runs;

    @Test
    void noFileOfThePackNamesTheCustomer() throws IOException {
        String screen =
                run(
                        "case open ${here}/acme",
                        "case note \"Kim of Northwind <kim@northwind.example> called: ORBIT"
                                + " moves\"",
                        "load ${here}/weeks/orbit.json ${here}/weeks/depot.json",
                        "case --moving ORBIT --method jcma --key ORBIT=NORDWIND",
                        "guide done 2 --note \"DEPOT stays, says lee@northwind.example\"",
                        "guide wait migrate \"Kim Lund\"",
                        "merge",
                        "check merged",
                        "mapping load ${here}/resync/ids.csv --as ids",
                        "catalog load ${here}/moved/new --as new",
                        "save merged ${here}/upload.json",
                        "put $.firstConnector[0].issueKey NORDWIND-1",
                        "case pack ${here}/shared.zip --redact --seed test");
        assertThat(screen).contains("redacted files into").doesNotContain("error:");
        Path zip = folder.resolve("case1/shared.zip");
        Map<String, String> texts = texts(zip);
        assertThat(texts).hasSizeGreaterThan(5).containsKey("bbsh.case");
        texts.forEach(
                (name, text) ->
                        assertThat(OURS.matcher(name + "\n" + text).results().map((r) -> r.group()))
                                .as(name)
                                .isEmpty());
        Files.createDirectories(folder.resolve("case2"));
        Files.copy(zip, folder.resolve("case2/shared.zip"));
        String opened = run("case open ${here}/shared.zip", "case show --output json");
        assertThat(opened)
                .contains("compared", "[x]")
                .doesNotContain("error:", "has changed", "is missing");
    }

    private static Map<String, String> texts(Path zip) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                byte[] bytes = file.getInputStream(entry).readAllBytes();
                all.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    private String run(String... lines) {
        runs++;
        return Story.screenOf(String.join("\n", lines) + "\n", folder.resolve("case" + runs));
    }
}
