package dev.bbsh.jira.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The generated content of a site: everything that a catalog is fetched from, of any size.
 *
 * @param cloud true for the forms of Cloud
 * @param selects the number of select fields, each with one context and {@code options} options
 * @param users the number of users
 * @param project the key of the project
 * @param issues the number of its issues; each tenth has {@code many} comments, the others two
 * @param most the largest page
 */
public record PeerCatalog(
        boolean cloud,
        String project,
        int selects,
        int options,
        int users,
        int issues,
        int many,
        int most) {

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9]*-(\\d+)");

    /** A small site. */
    public static PeerCatalog small(boolean cloud) {
        return new PeerCatalog(cloud, "SAM2", 2, 3, 5, 30, 25, 50);
    }

    /** The same with other numbers. */
    public PeerCatalog with(int otherUsers, int otherIssues) {
        return new PeerCatalog(
                cloud, project, selects, options, otherUsers, otherIssues, many, most);
    }

    /** The same with another project. */
    public PeerCatalog of(String key) {
        return new PeerCatalog(cloud, key, selects, options, users, issues, many, most);
    }

    /** Adds the routes to a peer. */
    public JiraPeer on(JiraPeer peer) {
        String api = "/rest/api/" + (cloud ? "3/" : "2/");
        fields(peer, api);
        peer.answer(api + "issuetype", "[{\"id\":\"10001\",\"name\":\"Bug\",\"subtask\":false}]");
        peer.answer(api + "status", "[" + status() + "]");
        list(peer, api, "priority", 5, "\"statusColor\":\"#d04437\"");
        list(peer, api, "resolution", 4, "\"description\":\"\"");
        peer.answer(
                api + "project/" + project + "/statuses",
                "[{\"id\":\"10001\",\"name\":\"Bug\",\"subtask\":false,\"statuses\":["
                        + status()
                        + "]}]");
        peer.answer(
                api + "project/" + project + "/components",
                "[{\"id\":\"7\",\"name\":\"Hull\",\"assigneeType\":\"UNASSIGNED\"}]");
        peer.answer(
                api + "project/" + project + "/versions",
                "[{\"id\":\"8\",\"name\":\"1.0\",\"released\":true}]");
        users(peer, api);
        peer.answer(api + "issue/", this::issue);
        peer.answer(api + (cloud ? "search/jql" : "search"), this::search);
        return peer;
    }

    private void list(JiraPeer peer, String api, String name, int count, String more) {
        PeerPages pages =
                new PeerPages(
                        count,
                        (at) ->
                                "{\"id\":\""
                                        + (at + 1)
                                        + "\",\"name\":\""
                                        + name
                                        + " "
                                        + at
                                        + "\","
                                        + more
                                        + ",\"self\":\"https://other.example.com/rest/api/3/"
                                        + name
                                        + "/"
                                        + (at + 1)
                                        + "\"}",
                        most);
        peer.answer(
                api + name + (cloud ? "/search" : ""), cloud ? pages::bean : (_, _) -> pages.all());
    }

    private void fields(JiraPeer peer, String api) {
        PeerPages fields = new PeerPages(selects + 1, this::field, most);
        peer.answer(api + "field", (_, _) -> fields.all());
        PeerPages values =
                new PeerPages(
                        options,
                        (at) -> "{\"id\":\"" + (500 + at) + "\",\"value\":\"Value " + at + "\"}",
                        most);
        if (cloud) {
            for (int at = 1; at <= selects; at++) {
                String context = api + "field/customfield_" + (10_000 + at) + "/context";
                int id = 20_000 + at;
                peer.answer(
                        context,
                        new PeerPages(
                                        1,
                                        (_) ->
                                                "{\"id\":\""
                                                        + id
                                                        + "\",\"name\":\"Default\","
                                                        + "\"isGlobalContext\":true}",
                                        most)
                                ::bean);
                peer.answer(context + "/projectmapping", new PeerPages(0, (_) -> "", most)::bean);
                peer.answer(context + "/" + id + "/option", values::bean);
            }
        } else {
            createForms(peer, api + "issue/createmeta/" + project + "/issuetypes", values);
        }
    }

    private void createForms(JiraPeer peer, String address, PeerPages values) {
        peer.answer(
                address,
                new PeerPages(
                                1,
                                (_) -> "{\"id\":\"10001\",\"name\":\"Bug\",\"subtask\":false}",
                                most)
                        ::bean);
        peer.answer(
                address + "/10001",
                new PeerPages(
                                selects,
                                (at) ->
                                        "{\"fieldId\":\"customfield_"
                                                + (10_001 + at)
                                                + "\",\"name\":\"Select\",\"schema\":"
                                                + "{\"type\":\"option\"},\"allowedValues\":"
                                                + IntStream.range(0, values.count())
                                                        .mapToObj(values.item())
                                                        .collect(Collectors.joining(",", "[", "]"))
                                                + "}",
                                most)
                        ::bean);
    }

    private String field(int at) {
        return at == 0
                ? "{\"id\":\"summary\",\"name\":\"Summary\",\"custom\":false,"
                        + "\"schema\":{\"type\":\"string\",\"system\":\"summary\"}}"
                : "{\"id\":\"customfield_"
                        + (10_000 + at)
                        + "\",\"name\":\"Select "
                        + at
                        + "\",\"custom\":true,\"schema\":{\"type\":\"option\",\"custom\":"
                        + "\"com.atlassian.jira.plugin.system.customfieldtypes:select\","
                        + "\"customId\":"
                        + (10_000 + at)
                        + "}}";
    }

    private static String status() {
        return "{\"id\":\"1\",\"name\":\"Open\",\"statusCategory\":{\"id\":2,\"key\":\"new\"}}";
    }

    private void users(JiraPeer peer, String api) {
        PeerPages all = new PeerPages(users, this::user, 1_000);
        if (cloud) {
            peer.answer(api + "users/search", all::array);
        } else {
            peer.answer(api + "user/list", new PeerPages(users, this::user, 2_000)::cursor);
            // Only the first hundred are found, whatever is asked for.
            peer.answer(
                    api + "user/search",
                    new PeerPages(Math.min(100, users), this::user, 100)::array);
        }
    }

    private String user(int at) {
        return cloud
                ? "{\"accountId\":\"712020:" + at + "\",\"displayName\":\"User " + at + "\"}"
                : "{\"key\":\"JIRAUSER"
                        + (10_100 + at)
                        + "\",\"name\":\"u"
                        + at
                        + "\",\"displayName\":\"User "
                        + at
                        + "\"}";
    }

    private PeerAnswer search(PeerRequest request, Optional<PeerFault> fault) {
        List<Integer> numbers = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (MatchResult key : KEY.matcher(request.body()).results().toList()) {
            int number = Integer.parseInt(key.group(1));
            if (number > issues) {
                unknown.add(
                        "An issue with key '" + key.group() + "' does not exist for field 'key'.");
            }
            numbers.add(number);
        }
        if (!unknown.isEmpty()) {
            return PeerAnswer.error(400, String.join("\",\"", unknown));
        }
        PeerPages pages =
                new PeerPages(
                        numbers.size(), (at) -> issue(numbers.get(at), cloud ? 20 : many), 100);
        PeerRequest posted = withParametersOfBody(request);
        return cloud ? pages.tokens("issues", posted, fault) : pages.named("issues", posted, fault);
    }

    private static PeerRequest withParametersOfBody(PeerRequest request) {
        Map<String, List<String>> query = new TreeMap<>(request.query());
        for (String name : List.of("startAt", "maxResults", "nextPageToken")) {
            Pattern.compile("\"" + name + "\":\"?(\\w+)")
                    .matcher(request.body())
                    .results()
                    .forEach((found) -> query.put(name, List.of(found.group(1))));
        }
        return new PeerRequest(
                request.method(),
                request.path(),
                query,
                request.headers(),
                request.body(),
                request.nanos());
    }

    private PeerAnswer issue(PeerRequest request, Optional<PeerFault> fault) {
        MatchResult key = KEY.matcher(request.path()).results().findFirst().orElse(null);
        if (key == null || Integer.parseInt(key.group(1)) > issues) {
            return PeerAnswer.error(404, "Issue does not exist or you do not have permission.");
        }
        int number = Integer.parseInt(key.group(1));
        if (request.path().endsWith("/transitions")) {
            return PeerAnswer.json(
                    "{\"transitions\":[{\"id\":\"11\",\"name\":\"Start\",\"to\":"
                            + status()
                            + "}]}");
        }
        PeerPages comments = new PeerPages(comments(number), (at) -> comment(number, at), most * 2);
        return request.path().endsWith("/comment")
                ? comments.named("comments", request, fault)
                : PeerAnswer.json(issue(number, many));
    }

    private int comments(int number) {
        return number % 10 == 0 ? many : 2;
    }

    private String issue(int number, int shown) {
        int count = comments(number);
        return String.format(
                Locale.ROOT,
                "{\"id\":\"%d\",\"key\":\"%s-%d\",\"fields\":{\"comment\":{\"comments\":%s,"
                        + "\"startAt\":0,\"maxResults\":%d,\"total\":%d},\"attachment\":[{\"id\":"
                        + "\"%d\",\"filename\":\"a.png\",\"size\":3,"
                        + "\"created\":\"2024-05-17T20:03:11.500+0000\"}]}}",
                40_000 + number,
                project,
                number,
                IntStream.range(0, Math.min(count, shown))
                        .mapToObj((at) -> comment(number, at))
                        .collect(Collectors.joining(",", "[", "]")),
                Math.min(count, shown),
                count,
                60_000 + number);
    }

    private static String comment(int number, int at) {
        return String.format(
                Locale.ROOT,
                "{\"id\":\"%d\",\"author\":{\"displayName\":\"Mia\"},\"body\":\"Text %d of %d\","
                        + "\"created\":\"2024-05-17T20:03:%02d.500+0000\"}",
                1_000_000L + number * 1_000L + at,
                at,
                number,
                at % 60);
    }
}
