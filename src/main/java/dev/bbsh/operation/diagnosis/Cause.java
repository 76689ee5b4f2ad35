package dev.bbsh.operation.diagnosis;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.check.Findings;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.text.FirstFew;

import java.util.List;
import java.util.Optional;

/**
 * A cause that speaks against using a file, with its evidence. The order of the family is the order
 * in which causes are likely: each one can bring about those after it. The order is inferred; the
 * vendor documents no pairing errors.
 */
public sealed interface Cause {

    /** The confidence in it; nothing when it is certain. */
    Optional<Confidence> confidence();

    /** A file of another kind than synced issue data. */
    record OtherKind(FileKind kind) implements Cause {

        @Override
        public Optional<Confidence> confidence() {
            return Optional.empty();
        }
    }

    /**
     * The issues of another sync.
     *
     * @param sync the projects of this file
     * @param expected the projects that were expected
     * @param source the document that has those
     */
    record OtherSync(String sync, String expected, String source, Optional<Confidence> confidence)
            implements Cause {}

    /** Two downloads of the same side. */
    record SameSide(String project, String partner, String document) implements Cause {

        @Override
        public Optional<Confidence> confidence() {
            return Optional.empty();
        }
    }

    /**
     * Members under another name than the documented one.
     *
     * @param sentences one for each group of names
     */
    record RenamedMembers(List<String> sentences, Optional<Confidence> confidence)
            implements Cause {

        public RenamedMembers {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A file of which another one has both sides.
     *
     * @param whole the document that has both
     * @param single the document of one side; empty when both are in one connector
     */
    record AlreadyMerged(String whole, Optional<String> single) implements Cause {

        @Override
        public Optional<Confidence> confidence() {
            return Optional.empty();
        }
    }

    /**
     * A file with one side, where both are needed.
     *
     * @param project the project of the side
     * @param partner the project whose side is missing
     * @param other the document that may have it
     */
    record OneSided(String project, String partner, Optional<String> other) implements Cause {

        @Override
        public Optional<Confidence> confidence() {
            return Optional.empty();
        }
    }

    /**
     * The issue keys of a project under another project key.
     *
     * @param before the key as it was
     * @param after the key in this file
     * @param side the only side on which it was changed; empty for both
     */
    record RenamedKeys(
            String before,
            String after,
            Optional<String> side,
            String partner,
            Optional<Confidence> confidence)
            implements Cause {}

    /**
     * The download, where the result of the preparation is expected.
     *
     * @param project the project whose IDs are old
     * @param ids the number of its IDs
     * @param source the document with the same IDs
     * @param contents the catalog of the new Jira that has none of them; empty without one
     */
    record Download(
            String project,
            long ids,
            String source,
            Optional<String> contents,
            Optional<Confidence> confidence)
            implements Cause {}

    /**
     * A file without any new ID.
     *
     * @param old the number of IDs that are known to be old
     * @param ids the number of all IDs
     * @param source the document, mapping or catalog that shows it
     */
    record Untranslated(
            String project, long old, long ids, String source, Optional<Confidence> confidence)
            implements Cause {}

    /** IDs to which the mapping was applied twice. */
    record TranslatedTwice(String project, long twice, long ids, Optional<Confidence> confidence)
            implements Cause {}

    /**
     * IDs of which some are old and some are new.
     *
     * @param old the number of old IDs
     * @param side the side on which all are old; empty when old and new ones are mixed
     * @param contents the catalog of the new Jira that shows it; empty when IDs were compared
     */
    record PartlyTranslated(
            String project,
            long old,
            long ids,
            Optional<String> side,
            Optional<String> contents,
            Optional<Confidence> confidence)
            implements Cause {}

    /** New IDs that are not those of the mapping. */
    record OtherIds(String project, long wrong, long ids, String mapping) implements Cause {

        @Override
        public Optional<Confidence> confidence() {
            return Optional.of(Confidence.HIGH);
        }
    }

    /**
     * The side that must be second in the place of the first.
     *
     * @param why the reason why the other one must be first
     */
    record WrongSideFirst(String first, String second, String why, Optional<Confidence> confidence)
            implements Cause {}

    /**
     * Files that were made at different times.
     *
     * @param sentence the difference
     * @param source the earlier file that is of another time; empty for two sides that differ
     */
    record OtherMoment(String sentence, Optional<String> source, Optional<Confidence> confidence)
            implements Cause {}

    /**
     * Issues that are in the file more than once.
     *
     * @param same true when the records of each are identical
     */
    record DoubledRecords(FirstFew issues, boolean same) implements Cause {

        @Override
        public Optional<Confidence> confidence() {
            return Optional.empty();
        }
    }

    /**
     * Issues that are missing from the file.
     *
     * @param source the document that has them; empty when only their partners are known
     */
    record MissingRecords(FirstFew issues, Optional<String> source, Optional<Confidence> confidence)
            implements Cause {}

    /** Issues that the document does not have from which the file was made. */
    record AddedRecords(FirstFew issues, String source) implements Cause {

        @Override
        public Optional<Confidence> confidence() {
            return Optional.empty();
        }
    }

    /** Records that differ in more than IDs and keys from those of the earlier file. */
    record EditedRecords(FirstFew issues, String source) implements Cause {

        @Override
        public Optional<Confidence> confidence() {
            return Optional.empty();
        }
    }

    /**
     * Issues that do not exist in the new project.
     *
     * @param list the list of the issues that exist
     */
    record AbsentIssues(FirstFew issues, String list) implements Cause {

        @Override
        public Optional<Confidence> confidence() {
            return Optional.of(Confidence.HIGH);
        }
    }

    /**
     * Errors of a check that no other cause explains.
     *
     * @param source the document with the same records, which has them as well
     */
    record OtherErrors(List<Findings.Count> rules, Optional<String> source) implements Cause {

        public OtherErrors {
            rules = List.copyOf(rules);
        }

        @Override
        public Optional<Confidence> confidence() {
            return Optional.empty();
        }
    }
}
