package dev.bbsh.shell.command.script;

import static dev.bbsh.shell.contract.Declaration.command;

import dev.bbsh.file.Location;
import dev.bbsh.json.Document;
import dev.bbsh.json.edit.ScalarEquality;
import dev.bbsh.query.JsonPath;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.script.CountExpectation;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.edit.Differences;
import dev.bbsh.shell.command.file.LoadCommand;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;

import java.util.List;

/** The commands with which a script checks its result. */
public final class ExpectCommands {

    private ExpectCommands() {}

    /** The commands in the order in which {@code help} lists them. */
    public static List<ShellCommand> all() {
        return List.of(expectCount(), expectSame());
    }

    private static ShellCommand expectCount() {
        return command("expect count", "Fail unless a path finds so many values")
                .in(CommandGroup.SCRIPTS)
                .argument(ParameterType.PATH)
                .argument(
                        new Parameter(
                                "comparison",
                                ParameterType.VALUE,
                                "how many there may be",
                                Parameter.Times.ONCE,
                                List.of("=", "!=", "<", "<=", ">", ">=")))
                .argument("count", ParameterType.VALUE, "how many")
                .option("in", ParameterType.DOCUMENT, "the document to look into")
                .flag("or-unknown", "also when no member has a name that the path says")
                .example("expect count $.firstConnector[*] = 1204", "exit status 3 if not")
                .detail(
                        "A path that finds nothing proves nothing when a name in it is wrong. So"
                                + " zero is only accepted when each name is found in the document,"
                                + " in what it was before or was made of, or is a field of synced"
                                + " issue data.")
                .does(ExpectCommands::count);
    }

    private static ShellCommand expectSame() {
        return command("expect same", "Fail unless a document is the same JSON as a file")
                .in(CommandGroup.SCRIPTS)
                .argument("document", ParameterType.DOCUMENT, "the document")
                .argument("file", ParameterType.FILE, "the file")
                .example("expect same merged checked.json", "exit status 3 if not")
                .detail("White space, escapes, 1.0 for 1 and the order of members do not count.")
                .does(ExpectCommands::same);
    }

    private static Outcome count(Invocation in) {
        CountExpectation wanted = CountExpectation.of(in.text("comparison"), in.text("count"));
        OpenDocument document = in.document();
        JsonPath path = JsonPath.parse(in.text("path"), document.content().root(), in.progress());
        long found = path.count(document.content().root(), in.progress());
        String what =
                path.text()
                        + " finds "
                        + found
                        + (found == 1 ? " value in " : " values in ")
                        + document.name();
        if (found > 0) {
            return outcome(wanted.isMetBy(found), what, ", expected " + wanted);
        }
        UnmatchedPath absent = new UnmatchedPath(path, document, in);
        if (!wanted.isMetBy(0)) {
            return absent.unmet(what + ", expected " + wanted);
        }
        return in.flag("or-unknown") || !absent.hasUnknownName()
                ? outcome(true, what, "")
                : absent.unmet(what);
    }

    private static Outcome same(Invocation in) {
        OpenDocument document = in.document();
        Location file = Location.of(in.text("file"));
        Document other = LoadCommand.read(file, in.progress());
        Differences differences =
                Differences.of(
                        other, document.content(), ScalarEquality.OF_MEANING, 1, in.progress());
        return differences.count() == 0
                ? outcome(true, document.name() + " is the same as " + file, "")
                : outcome(
                        false,
                        document.name() + " differs from " + file + ": ",
                        differences.firstInWords());
    }

    static Outcome outcome(boolean met, String what, String unless) {
        if (met) {
            return Outcome.report(View.message(TextLine.of(Style.MUTED, "as expected: " + what)));
        }
        TextLine said = TextLine.of(Style.ERROR, "not as expected:").and(" " + what + unless);
        return Outcome.report(View.message(said)).unmet();
    }
}
