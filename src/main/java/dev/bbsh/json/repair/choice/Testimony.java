package dev.bbsh.json.repair.choice;

import dev.bbsh.json.repair.evidence.Look;
import dev.bbsh.json.repair.evidence.Looks;
import dev.bbsh.json.repair.evidence.Shape;
import dev.bbsh.json.repair.evidence.Vocabulary;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Predicate;

/** Evidence from the rest of a text about one of its strings; computed on demand. */
public final class Testimony {

    private final byte[] text;
    private final Progress progress;
    private final Shape shape;
    private @Nullable Vocabulary vocabulary;

    public Testimony(byte[] text, Progress progress) {
        this.text = text;
        this.progress = progress;
        shape = Shape.of(text);
    }

    public Vocabulary vocabulary() {
        if (vocabulary == null) {
            vocabulary = Vocabulary.of(text, progress);
        }
        return vocabulary;
    }

    /** True for a name that is used in another record or in the documentation. */
    public boolean knownName(String name) {
        return documented(name) || vocabulary().has(name);
    }

    /** True for a name of synced issue data, in such data. */
    public boolean documented(String name) {
        return shape.known() && Shape.Name.of(name) != null;
    }

    /** True for synced issue data. */
    public boolean ofASync() {
        return shape.known();
    }

    /** A test for the texts that a member may have; empty when nothing is known about it. */
    public Optional<Predicate<String>> valuesOf(String member) {
        Shape.Name name = shape.known() ? Shape.Name.of(member) : null;
        if (name != null && name.holdsText()) {
            return Optional.of(name::admits);
        }
        return vocabulary().looks(member).map(Testimony::alike);
    }

    /** False for a value that differs from all values that a member has elsewhere. */
    public boolean admits(String member, boolean string, String value) {
        Shape.Name name = shape.known() ? Shape.Name.of(member) : null;
        if (name != null) {
            return string ? name.holdsText() && name.admits(value) : name.admitsScalar(value);
        }
        String look = string ? Look.ofString(value) : Look.ofScalar(value);
        return vocabulary().looks(member).filter((looks) -> !looks.has(look)).isEmpty();
    }

    private static Predicate<String> alike(Looks looks) {
        return (text) -> looks.has(Look.ofString(text));
    }
}
