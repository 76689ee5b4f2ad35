package dev.bbsh.jira.live.jql;

import dev.bbsh.jira.live.http.HttpCall;
import dev.bbsh.jira.live.http.HttpReply;
import dev.bbsh.jira.live.limit.ParallelCalls;
import dev.bbsh.work.Progress;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks a site which of many keys exist: in blocks, several at the same time. A site may refuse a
 * whole block because of one unknown key; the keys that its message names are left out then, or the
 * block is halved.
 */
public final class KeyLookup {

    /** The number of keys in a query; Jira's own limit of a list is 1,000. */
    private static final int BLOCK = 100;

    /** The length of the keys in a query, in characters. */
    private static final int LONGEST_BLOCK = 4_000;

    private static final int LONGEST_KEY = 300;

    private static final int BAD_REQUEST = 400;

    private static final int NOT_FOUND = 404;

    private static final Pattern WORD = Pattern.compile("[^\\s'\"()\\[\\],;:.]+");

    private final JqlSearch search;

    public KeyLookup(JqlSearch search) {
        this.search = search;
    }

    /** True when the user can see a project with this key. */
    public boolean seesProject(String key, Progress progress) {
        HttpCall call = search.api().project(key);
        HttpReply reply = search.reply(call, progress);
        if (reply.status() == NOT_FOUND) {
            return false;
        }
        search.json(call, search.success(call, reply));
        return true;
    }

    /** Asks for keys of issues. */
    public KeyAnswers ask(Collection<String> keys, Progress progress) {
        List<String> all = List.copyOf(new TreeSet<>(keys));
        List<Function<Progress, Block>> works = new ArrayList<>();
        for (List<String> block : blocks(all)) {
            works.add((shared) -> new Block(block).asked(shared));
        }
        Set<String> found = new HashSet<>();
        Map<String, String> moved = new HashMap<>();
        Set<String> undecided = new HashSet<>();
        for (Block block : ParallelCalls.run(works, progress)) {
            found.addAll(block.found);
            moved.putAll(block.moved);
            undecided.addAll(block.undecided());
        }
        Set<String> unseen = new HashSet<>(all);
        unseen.removeAll(found);
        unseen.removeAll(undecided);
        return new KeyAnswers(found, moved, unseen, undecided);
    }

    /**
     * The keys of today of issues that were moved, by the keys that they are asked for with; those
     * that the site doesn't find, or finds under their own key, are not in it.
     */
    public Map<String, String> moved(Collection<String> keys, Progress progress) {
        Map<String, String> moved = new TreeMap<>();
        for (String key : keys) {
            current(key, progress)
                    .filter((now) -> !now.equals(key))
                    .ifPresent((now) -> moved.put(key, now));
        }
        return moved;
    }

    /** The key of today of one issue; nothing when the site doesn't find it. */
    private Optional<String> current(String key, Progress progress) {
        HttpCall call = search.api().issue(key);
        HttpReply reply = search.reply(call, progress);
        if (reply.status() == NOT_FOUND) {
            return Optional.empty();
        }
        JsonNode issue = search.json(call, search.success(call, reply));
        return Optional.of(issue.path("key").asString("")).filter((text) -> !text.isBlank());
    }

    /** Blocks of keys, bounded in number and length; a text that is too long is no key. */
    private static List<List<String>> blocks(List<String> keys) {
        List<List<String>> blocks = new ArrayList<>();
        List<String> block = new ArrayList<>();
        int length = 0;
        for (String key : keys) {
            if (key.length() > LONGEST_KEY) {
                continue;
            }
            if (block.size() == BLOCK || length + key.length() > LONGEST_BLOCK) {
                blocks.add(block);
                block = new ArrayList<>();
                length = 0;
            }
            block.add(key);
            length += key.length();
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return blocks;
    }

    /** The keys of one query. */
    private final class Block {

        private final Set<String> asked;
        private final Set<String> found = new HashSet<>();
        private final Map<String, String> moved = new HashMap<>();
        private final Set<String> strangers = new TreeSet<>();
        private boolean incomplete;

        Block(List<String> asked) {
            this.asked = new TreeSet<>(asked);
        }

        Block asked(Progress progress) {
            ask(List.copyOf(asked), progress);
            if (!strangers.isEmpty() || (found.size() < asked.size() && projects() > 1)) {
                findMoved(progress);
            }
            progress.advance(asked.size());
            return this;
        }

        /**
         * The number of projects of the keys: among several, an issue that was moved may answer
         * under another key that was asked for as well.
         */
        private long projects() {
            return asked.stream()
                    .map((key) -> key.substring(0, Math.max(0, key.lastIndexOf('-'))))
                    .distinct()
                    .count();
        }

        /** Asks for keys, and again for the rest when some are refused. */
        private void ask(List<String> keys, Progress progress) {
            if (keys.isEmpty()) {
                return;
            }
            HttpCall call = search.api().keys(jql(keys), Optional.empty(), 0, BLOCK);
            HttpReply reply = search.reply(call, progress);
            if (reply.status() != BAD_REQUEST) {
                take(call, search.success(call, reply), keys, progress);
                return;
            }
            Set<String> named = named(reply);
            List<String> rest = keys.stream().filter((key) -> !named.contains(key)).toList();
            if (rest.size() < keys.size()) {
                ask(rest, progress);
            } else if (keys.size() > 1) {
                ask(keys.subList(0, keys.size() / 2), progress);
                ask(keys.subList(keys.size() / 2, keys.size()), progress);
            }
        }

        private void take(HttpCall call, HttpReply reply, List<String> keys, Progress progress) {
            SearchPage page = search.page(call, reply);
            page.issues().forEach((issue) -> take(issue.key()));
            boolean more = page.token().isPresent() || page.total().orElse(0) > page.rows();
            if (more) {
                IssueListing all = search.listKeys(jql(keys), keys.size() + 1L, progress);
                all.issues().forEach((issue) -> take(issue.key()));
                incomplete |= !all.isComplete();
            }
        }

        private Set<String> undecided() {
            Set<String> open = new HashSet<>(incomplete ? asked : Set.of());
            open.removeAll(found);
            return open;
        }

        private void take(String key) {
            (asked.contains(key) ? found : strangers).add(key);
        }

        /** Asks one by one for the keys without an answer: some belong to moved issues. */
        private void findMoved(Progress progress) {
            for (String key : asked) {
                if (!found.contains(key)) {
                    current(key, progress).ifPresent((now) -> moved(key, now));
                }
            }
        }

        private void moved(String key, String now) {
            found.add(key);
            if (!now.equals(key)) {
                moved.put(key, now);
            }
        }

        /** The keys that the messages of a refusal name. */
        private Set<String> named(HttpReply reply) {
            String messages = String.join("\n", SearchErrors.messages(reply));
            return WORD.matcher(messages)
                    .results()
                    .map((word) -> word.group().toUpperCase(Locale.ROOT))
                    .filter(asked::contains)
                    .collect(Collectors.toSet());
        }
    }

    private static String jql(List<String> keys) {
        return keys.stream()
                .map((key) -> '"' + key.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(", ", "key in (", ")"));
    }
}
