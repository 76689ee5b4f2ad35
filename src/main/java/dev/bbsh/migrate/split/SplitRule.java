package dev.bbsh.migrate.split;

import dev.bbsh.backbone.SideName;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

/** The rule by which synced issue data is split. */
public sealed interface SplitRule {

    /** Parts of about the same size. */
    record Even(int parts) implements SplitRule {

        /** The maximum number of parts: more are never wanted, and each is a document or a file. */
        private static final int MOST = 100;

        @Override
        public PartitionPlan allot(SplitSubject subject, SplitSurvey survey) {
            long records = Math.max(survey.size(SideName.FIRST), survey.size(SideName.SECOND));
            if (parts < 2 || parts > MOST) {
                throw new BbshException(
                        "split makes 2 to " + MOST + " parts, not " + Plurals.of(parts),
                        subject.into(2));
            }
            if (records < parts) {
                throw new BbshException(
                        "'"
                                + subject.name()
                                + "' has "
                                + Plurals.of(records, "record")
                                + " on a side: too few for "
                                + parts
                                + " parts",
                        records < 2 ? subject.look() : subject.into(records));
            }
            return PartitionPlan.even(survey, parts);
        }
    }

    /** A part for each project. */
    record ByProject() implements SplitRule {

        @Override
        public PartitionPlan allot(SplitSubject subject, SplitSurvey survey) {
            PartitionPlan allotment = PartitionPlan.byProject(survey);
            if (allotment.parts() < 2) {
                throw new BbshException(
                        "all issues of '"
                                + subject.name()
                                + "' belong to one project"
                                + allotment.titles().stream()
                                        .map((key) -> ": " + key)
                                        .findFirst()
                                        .orElse(""),
                        subject.into(2));
            }
            return allotment;
        }
    }

    /**
     * Assigns each record to a part.
     *
     * @param subject the file or document of the data
     * @throws BbshException when the rule can't be applied
     */
    PartitionPlan allot(SplitSubject subject, SplitSurvey survey);

    /**
     * The file or document to split, in the user's terms.
     *
     * @param name the name of a document or a file
     * @param look the command that shows it
     * @param options the required end of a command that splits it
     */
    public record SplitSubject(String name, String look, String options) {

        public static SplitSubject document(String name) {
            return new SplitSubject(name, "info " + name, "");
        }

        /** The command that splits it into this number of parts. */
        String into(long parts) {
            return "split " + name + " --parts " + parts + options;
        }
    }
}
