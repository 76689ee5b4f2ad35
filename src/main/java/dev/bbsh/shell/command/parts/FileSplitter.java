package dev.bbsh.shell.command.parts;

import dev.bbsh.backbone.SideName;
import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.json.Piece;
import dev.bbsh.json.read.ArrayStream;
import dev.bbsh.json.syntax.JsonSyntaxException;
import dev.bbsh.json.tape.Text;
import dev.bbsh.migrate.split.JoinedChecksum;
import dev.bbsh.migrate.split.PartWriter;
import dev.bbsh.migrate.split.PartitionPlan;
import dev.bbsh.migrate.split.SplitProof;
import dev.bbsh.migrate.split.SplitRule;
import dev.bbsh.migrate.split.SplitSurvey;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.document.DocumentNames;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.List;

/** Splits a file that is not open and need not fit into memory: it is read twice. */
final class FileSplitter {

    private final Invocation in;
    private final Progress progress;
    private final Location file;
    private final SplitRule rule;
    private final JoinedChecksum text = new JoinedChecksum();
    private final JoinedChecksum partsText = new JoinedChecksum();

    FileSplitter(Location file, SplitRule rule, Invocation in) {
        this.in = in;
        this.progress = in.progress();
        this.file = file;
        this.rule = rule;
    }

    Outcome answer(PartFiles.Target target) {
        String word = CommandLine.quote(file.toString());
        if (target.folder().isEmpty()) {
            throw new BbshException(
                    "'" + file + "' is not open, so its parts need a folder",
                    "split " + word + cut() + " --to FOLDER   or   load " + word);
        }
        SplitSurvey whole = new SplitSurvey(file.toString(), progress.uncounted());
        FileStamp before = read("reading ", file, new TeeVisitor(whole, text));
        text.finish();
        if (!whole.isSyncedIssueData()) {
            throw new BbshException(
                    "'"
                            + file
                            + "' is not synced issue data: no array of records under"
                            + " firstConnector",
                    "load " + word);
        }
        SplitRule.SplitSubject subject =
                new SplitRule.SplitSubject(word, "load " + word, target.folderWords());
        PartitionPlan allotment = rule.allot(subject, whole);
        PartFiles files = PartFiles.of(target, base(target), allotment.titles());
        files.writeTogether(
                progress,
                (parts) -> {
                    FileStamp now = read("splitting ", file, new PartWriter(allotment, parts));
                    requireSame(before, now);
                });
        return proven(whole, allotment, files);
    }

    private String cut() {
        return switch (rule) {
            case SplitRule.Even(int parts) -> " --parts " + parts;
            case SplitRule.ByProject() -> " --by-project";
        };
    }

    private String base(PartFiles.Target target) {
        return DocumentNames.checked(target.name().orElseGet(() -> DocumentNames.of(file.name())));
    }

    private void requireSame(FileStamp before, FileStamp now) {
        if (!before.equals(now)) {
            throw new BbshException(
                    "'" + file + "' changed while it was being read",
                    "wait until the download or copy is complete, then split it again");
        }
    }

    private FileStamp read(String what, Location from, ArrayStream.Visitor visitor) {
        try (FileSource source = FileSource.open(from)) {
            progress.beginBytes(what + from.name(), source.expectedSize());
            ArrayStream.read(source, SplitSurvey.ARRAYS, visitor, progress);
            return source.stamp();
        } catch (JsonSyntaxException broken) {
            throw new BbshException(
                    "'" + from + "' is " + broken.message(),
                    "stop the sync on both sides and download it again   or   load "
                            + CommandLine.quote(from.toString())
                            + "     (offers repairs)",
                    broken);
        }
    }

    private Outcome proven(SplitSurvey whole, PartitionPlan allotment, PartFiles files) {
        List<SplitSurvey> parts =
                allotment.titles().stream().map((title) -> survey(files.file(title))).toList();
        long pairs = SplitProof.of(whole, parts).pairs();
        PartLines lines =
                new PartLines(
                        allotment.titles().stream().map(files::called).toList(),
                        parts.stream().map((part) -> part.size(SideName.FIRST)).toList(),
                        parts.stream().map((part) -> part.size(SideName.SECOND)).toList());
        boolean same = partsText.isSameAs(text);
        if (allotment.isOrdered() && !same) {
            throw new IllegalStateException("joining the parts does not give the source");
        }
        return Outcome.report(lines.view(pairs, file.name(), same, rule))
                .with(files.proven(lines.proof(pairs, file.name(), same), in));
    }

    private SplitSurvey survey(Location part) {
        SplitSurvey survey = new SplitSurvey(part.toString(), progress.uncounted());
        read("verifying ", part, new TeeVisitor(survey, partsText));
        partsText.finish();
        return survey;
    }

    /** A visitor that passes a text on to two others. */
    private record TeeVisitor(ArrayStream.Visitor one, ArrayStream.Visitor other)
            implements ArrayStream.Visitor {

        @Override
        public void outside(Text text) {
            one.outside(text);
            other.outside(text);
        }

        @Override
        public void begin(String name, Text blanks) {
            one.begin(name, blanks);
            other.begin(name, blanks);
        }

        @Override
        public void elements(Piece elements) {
            one.elements(elements);
            other.elements(elements);
        }

        @Override
        public void end(Text blanks) {
            one.end(blanks);
            other.end(blanks);
        }
    }
}
