package dev.bbsh.shell.command.guide;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.guide.Guide;
import dev.bbsh.guide.Situation;
import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.work.BbshException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes the bbsh steps of a guide as a script. */
final class GuideScript {

    private GuideScript() {}

    static Outcome write(Guide guide, Invocation in) {
        List<String> lines = new ArrayList<>();
        lines.add("# bbsh 1");
        lines.add("# " + guide.scenario().word() + ": " + guide.title());
        in.workspace().documents().all().stream()
                .filter(in.workspace().syncs()::isCurrent)
                .forEach((open) -> load(open, lines));
        List<String> commands = guide.commands();
        if (commands.isEmpty()) {
            throw new BbshException(
                    "nothing of " + guide.scenario().word() + " is done in bbsh",
                    "guide " + guide.scenario().word());
        }
        commands.stream().filter(Situation::isOpen).findFirst().ifPresent(GuideScript::refuse);
        commands.forEach((line) -> lines.add(beside(line)));
        byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        Location file = Location.of(in.text("script"));
        AtomicFile.write(
                file, AtomicFile.Permission.NEITHER, (out) -> out.write(text, 0, text.length));
        return Outcome.report(
                View.message(
                        "wrote " + file + ", " + lines.size() + " lines     (run " + file + ")"));
    }

    /** The line with its output next to the script, from wherever that is run. */
    private static String beside(String line) {
        return line.replaceFirst("^(save \\S+ )", "$1\\${here}/");
    }

    private static void refuse(String line) {
        throw new BbshException(
                "no script: it is not known what to put into '" + line + "'",
                "load FILE...   then   case --moving KEY");
    }

    private static void load(OpenDocument open, List<String> lines) {
        if (open.origin() instanceof DocumentOrigin.Loaded loaded) {
            lines.add(
                    "load " + CommandLine.quote(loaded.file().toString()) + " --as " + open.name());
        }
    }
}
