package dev.bbsh.session;

import dev.bbsh.backbone.Case;
import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.jira.OpenMapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A proof that a line of the session has made, or has tried to make.
 *
 * @param line the line that makes it again, such as {@code verify output --against merged}
 * @param subject the kind of the proof, with its numbers
 * @param verdict the result
 * @param result the result as the line has printed it
 * @param basis the documents, mappings and files that it is about
 */
public record SessionProof(
        String line, Subject subject, Verdict verdict, String result, Basis basis) {

    /**
     * The proofs of a session.
     *
     * @param made the number of all that were made
     * @param last the last ones, one for each line that makes one, oldest first
     */
    public record Log(long made, List<SessionProof> last) {

        /** No proofs yet. */
        static final Log NONE = new Log(0, List.of());

        private static final int KEPT = 50;

        public Log {
            last = List.copyOf(last);
        }

        /** Adds a proof, in place of an earlier one of the same line. */
        Log with(SessionProof proof) {
            List<SessionProof> all = new ArrayList<>(last);
            all.removeIf((each) -> each.line().equals(proof.line()));
            all.add(proof);
            return new Log(made + 1, all.subList(Math.max(0, all.size() - KEPT), all.size()));
        }
    }

    /** The result of a proof. */
    public enum Verdict {
        PROVEN,
        /** The files can't tell. */
        UNDECIDED,
        REFUTED
    }

    /** The kind of a proof. */
    public sealed interface Subject {

        /**
         * Prepared data was compared with its input.
         *
         * @param records the number of records that were compared
         * @param kept the number of IDs that have no new ID
         * @param differences the number of differences that must not be
         */
        record Prepared(long records, long kept, long differences) implements Subject {}

        /**
         * The data of the new sync was compared with the uploaded data.
         *
         * @param faults the reasons why the new sync is not in sync
         */
        record Resynced(List<String> faults) implements Subject {

            public Resynced {
                faults = List.copyOf(faults);
            }
        }

        /** A file was split into others. */
        record Divided(int parts) implements Subject {}

        /** A backup was cleaned of characters that XML forbids. */
        record Cleaned(long characters) implements Subject {}
    }

    /**
     * The state of a document when something was proven about it.
     *
     * @param number as in {@link OpenDocument#number}
     * @param edit the number of its last edit; 0 without any
     */
    public record ProvenDocument(long number, String name, long edit) {

        static ProvenDocument of(OpenDocument open) {
            return new ProvenDocument(open.number(), open.name(), edit(open));
        }

        private static long edit(OpenDocument open) {
            return open.edits().isEmpty() ? 0 : open.edits().getLast().number();
        }

        private Optional<OpenDocument> find(Workspace workspace) {
            return workspace.documents().all().stream()
                    .filter((open) -> open.number() == number)
                    .findFirst();
        }

        /** The reason why the proof is no longer about the open document. */
        private Optional<String> outdated(Workspace workspace) {
            if (number == 0) {
                // The result of a query is not among the open documents, and never changes.
                return Optional.empty();
            }
            Optional<OpenDocument> open = find(workspace);
            if (open.isEmpty()) {
                return Optional.of(name + " was closed since");
            }
            boolean same = name.endsWith(OpenDocument.AS_LOADED) || edit(open.get()) == edit;
            return same ? Optional.empty() : Optional.of(name + " was changed since");
        }
    }

    /**
     * A file that was written and read again.
     *
     * @param stamp its size and time after that
     */
    public record ProvenFile(Location file, FileStamp stamp) {

        private Optional<String> outdated() {
            return FileStamp.of(file).filter(stamp::equals).isPresent()
                    ? Optional.empty()
                    : Optional.of(file.name() + " was changed or removed since");
        }
    }

    /**
     * The subjects of a proof as they were: it is outdated when one of them is another one.
     *
     * @param documents the documents, the proven one first
     * @param facts the facts of the sync
     * @param mappings the mappings that it was proven with
     * @param files the written files
     */
    public record Basis(
            List<ProvenDocument> documents,
            Case facts,
            List<OpenMapping> mappings,
            List<ProvenFile> files) {

        public Basis {
            documents = List.copyOf(documents);
            mappings = List.copyOf(mappings);
            files = List.copyOf(files);
        }

        /** The basis of a proof about open documents, the proven one first. */
        public static Basis of(
                List<OpenDocument> open, List<OpenMapping> mappings, Workspace workspace) {
            return new Basis(
                    open.stream().map(ProvenDocument::of).toList(),
                    workspace.facts(open.getFirst()),
                    mappings,
                    List.of());
        }

        /** The basis of a proof about files; those that are gone already are left out. */
        public static Basis of(List<Location> files) {
            List<ProvenFile> proven = new ArrayList<>();
            for (Location each : files) {
                FileStamp.of(each).ifPresent((stamp) -> proven.add(new ProvenFile(each, stamp)));
            }
            return new Basis(List.of(), Case.UNKNOWN, List.of(), proven);
        }

        private Optional<String> outdated(Workspace workspace) {
            return documents.stream()
                    .flatMap((each) -> each.outdated(workspace).stream())
                    .findFirst()
                    .or(() -> otherFacts(workspace))
                    .or(() -> otherMapping(workspace))
                    .or(() -> files.stream().flatMap((it) -> it.outdated().stream()).findFirst());
        }

        /** Facts that were recorded since contradict the proof if others were known before. */
        private Optional<String> otherFacts(Workspace workspace) {
            return documents.stream()
                    .limit(1)
                    .flatMap((each) -> each.find(workspace).stream())
                    .map(workspace::facts)
                    .filter((now) -> !isSame(now))
                    .findFirst()
                    .map((_) -> "the facts of the sync were changed since");
        }

        private boolean isSame(Case now) {
            return now.keyChanges().equals(facts.keyChanges())
                    && (facts.movement().isEmpty() || now.movement().equals(facts.movement()));
        }

        private Optional<String> otherMapping(Workspace workspace) {
            return mappings.stream()
                    .filter((each) -> !workspace.jira().mappings().contains(each))
                    .findFirst()
                    .map((each) -> each.name() + " was closed since");
        }
    }

    /** The reason why the proof is outdated; nothing while it is current. */
    public Optional<String> outdated(Workspace workspace) {
        return basis.outdated(workspace);
    }

    /**
     * True when another proof is about the same: the same prepared document, or the resync of the
     * same upload, of which there may be several downloads.
     */
    public boolean isOfSameDocument(SessionProof other) {
        return subject.getClass().equals(other.subject.getClass())
                && !basis.documents().isEmpty()
                && compared() == other.compared();
    }

    private long compared() {
        return subject instanceof Subject.Resynced
                ? basis.documents().getLast().number()
                : basis.documents().getFirst().number();
    }
}
