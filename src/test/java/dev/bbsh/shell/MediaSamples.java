package dev.bbsh.shell;

import dev.bbsh.file.zip.RawZip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Media of a small site for stories, as it should be and broken in several ways. */
final class MediaSamples {

    private static final String SAM_1 = "data/attachments/SAM/10000/SAM-1/";

    private MediaSamples() {}

    /** Writes a ZIP with media in a state, such as {@code good} or {@code encrypted}. */
    static void write(Path file, String state) throws IOException {
        switch (state) {
            case "good" -> good("").write(file);
            case "parent-folder" ->
                    good("jira-home/").file("jira-home/dbconfig.xml", "<x/>").write(file);
            case "attachments-only" -> new RawZip().file("SAM/10000/SAM-1/10000", "x").write(file);
            case "encrypted" -> good("").encrypted(SAM_1 + "10009").write(file);
            case "link" -> good("").link(SAM_1 + "10009", "../SAM-2/10010").write(file);
            case "twice" -> good("").file(SAM_1 + "10000", "other").write(file);
            case "unsafe" -> good("").file("../../home/kim/.profile", "x").write(file);
            case "names" ->
                    good("").file("data\\avatars\\1.png", "x")
                            .file("data/avatars/a\u202egnp.exe", "x")
                            .file("data/avatars/a\u001b[2Jb", "x")
                            .write(file);
            case "deflate64" -> good("").method(SAM_1 + "10009", 9).write(file);
            case "odd" -> odd().write(file);
            case "no-attachments" -> new RawZip().file("data/avatars/1.png", "x").write(file);
            case "no-media" -> new RawZip().file("entities.xml", "<x/>").write(file);
            case "one-large-issue" -> good("").file(SAM_1 + "10009", 9_000).write(file);
            case "cut" -> {
                byte[] bytes = good("").bytes();
                Files.write(file, Arrays.copyOf(bytes, bytes.length - 100));
            }
            case "without-start" -> {
                byte[] bytes = good("").bytes();
                Files.write(file, Arrays.copyOfRange(bytes, 100, bytes.length));
            }
            case "text-filter" ->
                    Files.writeString(file, "PK\3\4" + "\ufffd\u0000\ufffd".repeat(40));
            default -> throw new IllegalArgumentException(state);
        }
    }

    private static RawZip good(String root) {
        RawZip zip =
                new RawZip()
                        .folder(root + "logos/")
                        .file(root + "logos/logo.png", 300)
                        .folder(root + "data/")
                        .file(root + "data/avatars/10100_sam.png", 200);
        for (int i = 0; i < 8; i++) {
            String project = i < 5 ? "SAM" : "SP" + i;
            String folder = root + "data/attachments/" + project + "/10000/" + project + "-";
            zip.file(folder + (i / 2 + 1) + "/" + (10_000 + i), 900);
        }
        return zip;
    }

    private static RawZip odd() {
        return good("").file(SAM_1 + "10010", 0)
                .file(SAM_1 + "thumbs/_thumb_10000.png", 50)
                .file(SAM_1 + "report.pdf", 50)
                .file("data/attachments/SAM/10000/SAM-10001/10011", 50)
                .file("data/attachments/SAM/10000/NEW-4/10012", 50)
                .file("data/attachments/OLD/OLD-1/10013", 50)
                .file("__MACOSX/data/._attachments", 50)
                .file("data/.DS_Store", 50)
                .file("dbconfig.xml", 50)
                .file("copy/data/attachments/SAM/10000/SAM-1/10000", 50);
    }
}
