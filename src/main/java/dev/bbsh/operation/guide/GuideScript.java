package dev.bbsh.operation.guide;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.guide.Guide;
import dev.bbsh.guide.Situation;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The bbsh steps of a guide as a script. */
public record GuideScript(List<String> lines) {

    public GuideScript {
        lines = List.copyOf(lines);
    }

    /**
     * The script that loads the files of the current sync and runs the commands of a guide.
     *
     * @throws BbshException when there are none, or a name or key in them is not known
     */
    public static GuideScript of(Guide guide, Workspace workspace) {
        List<String> lines = new ArrayList<>();
        lines.add("# bbsh 1");
        lines.add("# " + guide.scenario().word() + ": " + guide.title());
        workspace.documents().all().stream()
                .filter(workspace.syncs().ofCurrent())
                .forEach((open) -> load(open, lines));
        List<String> commands = guide.commands();
        if (commands.isEmpty()) {
            throw new BbshException(
                    guide.scenario().word() + " has no steps in bbsh",
                    "guide " + guide.scenario().word());
        }
        commands.stream().filter(Situation::isOpen).findFirst().ifPresent(GuideScript::refuse);
        commands.forEach((line) -> lines.add(beside(line)));
        return new GuideScript(lines);
    }

    /** The line with its output next to the script, from wherever that is run. */
    private static String beside(String line) {
        return line.replaceFirst("^((?:save|backup users|backup groups) \\S+ )", "$1\\${here}/");
    }

    private static void refuse(String line) {
        throw new BbshException(
                "can't write a script: '" + line + "' isn't filled in yet",
                "load FILE...   then   case --moving KEY");
    }

    private static void load(OpenDocument open, List<String> lines) {
        if (open.origin() instanceof DocumentOrigin.Loaded loaded) {
            lines.add(
                    "load " + CommandLine.quote(loaded.file().toString()) + " --as " + open.name());
        }
    }

    /** Writes the script to a new file. */
    public void write(Location file) {
        byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(
                file, AtomicFile.Permission.NEITHER, (out) -> out.write(text, 0, text.length));
    }
}
