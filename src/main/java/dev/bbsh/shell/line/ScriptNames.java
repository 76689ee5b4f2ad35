package dev.bbsh.shell.line;

import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.file.Location;
import dev.bbsh.session.SyncProjects;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentNames;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.Signature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The scope of the names that a script gives to the documents it opens. If the session that runs
 * the script already uses a name, the script's document gets another one, and on the script's
 * further lines the name means that document.
 */
public final class ScriptNames {

    private static final Pattern NUMBERED = Pattern.compile("(.+)-[0-9]+");

    /** The session's names, by the script's names. */
    private final Map<String, String> own = new LinkedHashMap<>();

    /** The new names on the line that runs: the session's, by the script's. */
    private final Map<String, String> wanted = new HashMap<>();

    /** The arguments of a line, with the session's names in place of the script's. */
    public Arguments resolved(Signature signature, Arguments line, Workspace now) {
        wanted.clear();
        Map<String, List<String>> values = new LinkedHashMap<>(line.values());
        for (Parameter each : signature.parameters()) {
            UnaryOperator<String> name = reading(each.kind(), signature, now);
            values.computeIfPresent(each.name(), (_, words) -> words.stream().map(name).toList());
        }
        namedFirst(signature, values, now);
        return new Arguments(values);
    }

    private UnaryOperator<String> reading(ParameterType kind, Signature signature, Workspace now) {
        return switch (kind) {
            case DOCUMENT, OPEN, DOCUMENT_OR_FILE, DOCUMENT_OR_BACKUP ->
                    (word) -> document(word, now);
            case SIDE -> (word) -> side(word, now);
            case CATALOG, BACKUP, BACKUP_OR_FILE, MAPPING, CONNECTION, ISSUES ->
                    (word) -> own.getOrDefault(word, word);
            case NEW_NAME -> (word) -> fresh(word, signature, now);
            case FINDING -> (word) -> finding(word, now);
            default -> UnaryOperator.identity();
        };
    }

    /**
     * Translates the name of a document, also {@code NAME@0}, and the project key that only one of
     * the script's documents has.
     */
    private String document(String word, Workspace now) {
        boolean loaded = word.endsWith(OpenDocument.AS_LOADED);
        String end = loaded ? OpenDocument.AS_LOADED : "";
        String plain = word.substring(0, word.length() - end.length());
        if (own.containsKey(plain)) {
            return own.get(plain) + end;
        }
        List<String> ofProject =
                now.documents().all().stream()
                        .filter((open) -> own.containsValue(open.name()) && isOf(open, plain))
                        .map(OpenDocument::name)
                        .toList();
        boolean only = ofProject.size() == 1 && !now.isTaken(plain);
        return only ? ofProject.getFirst() + end : word;
    }

    /**
     * Translates the ID of a finding: its subject may be the names of documents, with dots between
     * them.
     */
    private String finding(String word, Workspace now) {
        int colon = word.indexOf(':') + 1;
        String subject =
                Stream.of(word.substring(colon).split("\\.", -1))
                        .map((part) -> own.getOrDefault(part, part))
                        .collect(Collectors.joining("."));
        String meant = word.substring(0, colon) + subject;
        return !isFound(word, now) && isFound(meant, now) ? meant : word;
    }

    private static boolean isFound(String id, Workspace now) {
        return now.checked().stream()
                .flatMap((checked) -> checked.findings().kept().stream())
                .anyMatch((finding) -> finding.id().equals(id));
    }

    /**
     * Translates a side. A document may be named like its project; the project keeps its key when
     * the document has got another name.
     */
    private String side(String word, Workspace now) {
        String name = own.getOrDefault(word, word);
        boolean project =
                now.documents()
                        .exactly(name)
                        .flatMap(SyncProjects::of)
                        .filter((pair) -> pair.has(word))
                        .isPresent();
        return project ? word : name;
    }

    private static boolean isOf(OpenDocument open, String project) {
        return open.analysis()
                .issues()
                .filter(SyncedIssueData::isOneSided)
                .flatMap((data) -> data.sides().getFirst().project())
                .filter(project::equals)
                .isPresent();
    }

    /**
     * The session's name for a new one of the script. A name that the script gives twice is refused
     * like any other that is taken.
     */
    private String fresh(String word, Signature signature, Workspace now) {
        String free =
                own.containsKey(word)
                        ? own.get(word)
                        : DocumentNames.free(word, (name) -> isUsed(name, signature, now));
        wanted.put(word, free);
        return free;
    }

    /** True when a name is taken; a split also makes names that begin with the one it is given. */
    private static boolean isUsed(String name, Signature signature, Workspace now) {
        return signature.name().equals("split")
                ? now.names().stream().anyMatch((each) -> each.startsWith(name + "-"))
                : now.isTaken(name);
    }

    /**
     * Translates the first word of a catalog or mapping command, which may be a name before the
     * files.
     */
    private void namedFirst(Signature signature, Map<String, List<String>> values, Workspace now) {
        List<String> files = values.getOrDefault("files", List.of());
        boolean jira =
                signature.name().startsWith("catalog ") || signature.name().startsWith("mapping ");
        if (jira
                && files.size() > 1
                && !values.containsKey("as")
                && DocumentNames.valid(files.getFirst())
                && !Location.of(files.getFirst()).exists()) {
            List<String> renamed = new ArrayList<>(files);
            renamed.set(0, fresh(files.getFirst(), signature, now));
            values.put("files", renamed);
        }
    }

    /**
     * Records the names of what a line of the script has opened.
     *
     * @return a line for each name that means something else than in the session
     */
    public List<String> opened(Workspace before, Workspace after) {
        List<String> said = new ArrayList<>();
        for (String name : after.names()) {
            if (!before.isTaken(name) && !own.containsValue(name)) {
                String called = called(name, before, after);
                own.put(called, name);
                if (!called.equals(name)) {
                    said.add("in this script, " + called + " means " + name);
                }
            }
        }
        return said;
    }

    /** The name that an item would have in a session with nothing else open. */
    private String called(String name, Workspace before, Workspace after) {
        Optional<String> told =
                wanted.entrySet().stream()
                        .filter((each) -> begins(name, each.getValue()))
                        .map((each) -> each.getKey() + name.substring(each.getValue().length()))
                        .findFirst();
        return told.orElseGet(
                () ->
                        DocumentNames.free(
                                file(name, after).orElseGet(() -> derived(name, before)),
                                own::containsKey));
    }

    private static boolean begins(String name, String with) {
        return name.equals(with) || name.startsWith(with + "-");
    }

    private static Optional<String> file(String name, Workspace after) {
        return after.documents()
                .exactly(name)
                .map(OpenDocument::origin)
                .filter(DocumentOrigin.Loaded.class::isInstance)
                .map((origin) -> DocumentNames.of(((DocumentOrigin.Loaded) origin).file().name()));
    }

    /**
     * The name without the number that made it free, and with the script's name for the document
     * after which it is named.
     */
    private String derived(String name, Workspace before) {
        String plain =
                Optional.of(NUMBERED.matcher(name))
                        .filter((match) -> match.matches() && before.isTaken(match.group(1)))
                        .map((match) -> match.group(1))
                        .orElse(name);
        return own.entrySet().stream()
                .filter((each) -> plain.startsWith(each.getValue() + "-"))
                .map((each) -> each.getKey() + plain.substring(each.getValue().length()))
                .findFirst()
                .orElse(plain);
    }
}
