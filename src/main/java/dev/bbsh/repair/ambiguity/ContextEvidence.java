package dev.bbsh.repair.ambiguity;

import dev.bbsh.repair.evidence.ExportShape;
import dev.bbsh.repair.evidence.MemberProfiles;
import dev.bbsh.repair.evidence.ValuePatterns;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Predicate;

/** Evidence from the rest of a text about one of its strings; computed on demand. */
public final class ContextEvidence {

    private final byte[] text;
    private final Progress progress;
    private final ExportShape shape;
    private @Nullable MemberProfiles vocabulary;

    public ContextEvidence(byte[] text, Progress progress) {
        this.text = text;
        this.progress = progress;
        shape = ExportShape.of(text);
    }

    public MemberProfiles vocabulary() {
        if (vocabulary == null) {
            vocabulary = MemberProfiles.of(text, progress);
        }
        return vocabulary;
    }

    /** True for a name that is used in another record or in the documentation. */
    public boolean knownName(String name) {
        return documented(name) || vocabulary().has(name);
    }

    /** True for a name of synced issue data, in such data. */
    public boolean documented(String name) {
        return shape.known() && ExportShape.KnownMember.of(name) != null;
    }

    /** True for synced issue data. */
    public boolean isSyncedIssueData() {
        return shape.known();
    }

    /** A test for the texts that a member may have; empty when nothing is known about it. */
    public Optional<Predicate<String>> valuesOf(String member) {
        ExportShape.KnownMember name = shape.known() ? ExportShape.KnownMember.of(member) : null;
        if (name != null && name.holdsText()) {
            return Optional.of(name::admits);
        }
        return vocabulary().looks(member).map(ContextEvidence::alike);
    }

    /** False for a value that differs from all values that a member has elsewhere. */
    public boolean admits(String member, boolean string, String value) {
        ExportShape.KnownMember name = shape.known() ? ExportShape.KnownMember.of(member) : null;
        if (name != null) {
            return string ? name.holdsText() && name.admits(value) : name.admitsScalar(value);
        }
        String look = string ? ValuePatterns.ofString(value) : ValuePatterns.ofScalar(value);
        return vocabulary().looks(member).filter((looks) -> !looks.has(look)).isEmpty();
    }

    private static Predicate<String> alike(ValuePatterns looks) {
        return (text) -> looks.has(ValuePatterns.ofString(text));
    }
}
