package dev.bbsh.check.config;

import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.check.fix.Splice;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.JsonText;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Replaces an ID wherever it occurs, keeping each occurrence's notation. For any thread. */
final class ReferenceEdits {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]*");

    private static final Pattern WORD = Pattern.compile("[\\w.-]+");

    private final JsonValue root;
    private final Predicate<String> isSeveral;

    /**
     * Edits of a document.
     *
     * @param isSeveral whether several fields of the new Jira have that name
     */
    ReferenceEdits(JsonValue root, Predicate<String> isSeveral) {
        this.root = root;
        this.isSeveral = isSeveral;
    }

    /**
     * The fix that puts another ID in all places.
     *
     * @param title description of the fix
     * @param sure whether it is right without asking anyone
     */
    Fix fix(String title, IdSuggestion other, boolean sure, List<Reference> references) {
        List<Edit> edits = new ArrayList<>();
        List<Splice> splices = new ArrayList<>();
        for (Reference each : references) {
            String token = token(each, other);
            switch (each.part()) {
                case KEY -> edits.add(Edit.renameKey(each.place(), token));
                case VALUE -> edits.add(Edit.put(each.place(), value(each, token)));
                case TEXT -> splices.add(splice(each, token));
            }
        }
        return Fix.ofIds(title, other.id(), sure, edits, splices);
    }

    /** The new value: a number stays a number, provided the new ID is one. */
    private JsonValue value(Reference reference, String token) {
        boolean number =
                reference.place().in(root).filter((v) -> v.kind() == JsonKind.NUMBER).isPresent();
        return Span.of(number && NUMBER.matcher(token).matches() ? token : JsonText.quote(token));
    }

    private Splice splice(Reference part, String token) {
        String whole = part.place().in(root).flatMap(JsonValue::asString).orElse("");
        return new Splice(part.place(), whole, part.offset(), part.token().length(), token);
    }

    private String token(Reference reference, IdSuggestion other) {
        if (!reference.kind().byName()) {
            return reference.tokenFor(other.id());
        }
        boolean inText = reference.part() == Reference.Part.TEXT;
        if (inText
                && reference.kind() == ReferenceKind.FIELD_NAME
                && isSeveral.test(other.name())) {
            return "cf[" + other.id().replace("customfield_", "") + "]";
        }
        boolean bare = inText && reference.token().equals(reference.id());
        return bare && !WORD.matcher(other.name()).matches()
                ? '"' + other.name().replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : reference.tokenFor(other.name());
    }
}
