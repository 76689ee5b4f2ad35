package dev.bbsh.check.backup;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/**
 * The users of Jira 4.2 with their addresses in lower case, read by other means than the program's.
 */
record OldUsers(Map<String, String> emails) {

    static OldUsers of(Path file) {
        try {
            Document all =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
            Map<String, String> texts = new TreeMap<>();
            rows(all, "OSPropertyString")
                    .forEach((row) -> texts.put(row.getAttribute("id"), row.getAttribute("value")));
            Map<String, String> byUser = new TreeMap<>();
            rows(all, "OSPropertyEntry")
                    .filter((row) -> row.getAttribute("entityName").equals("OSUser"))
                    .filter((row) -> row.getAttribute("propertyKey").equals("email"))
                    .forEach(
                            (row) ->
                                    byUser.put(
                                            row.getAttribute("entityId"),
                                            texts.getOrDefault(row.getAttribute("id"), "")));
            Map<String, String> emails = new TreeMap<>();
            rows(all, "OSUser")
                    .forEach(
                            (row) ->
                                    emails.put(
                                            row.getAttribute("name"),
                                            byUser.getOrDefault(row.getAttribute("id"), "")
                                                    .toLowerCase(Locale.ROOT)));
            return new OldUsers(emails);
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Stream<Element> rows(Document of, String entity) {
        var rows = of.getElementsByTagName(entity);
        return IntStream.range(0, rows.getLength()).mapToObj(rows::item).map(Element.class::cast);
    }

    /** The users whose address ends so; without an address for an empty end. */
    List<String> with(String end) {
        return emails.entrySet().stream()
                .filter(
                        (user) ->
                                end.isEmpty()
                                        ? user.getValue().isEmpty()
                                        : user.getValue().endsWith(end))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The users whose address another one has, too. */
    TreeSet<String> sharing() {
        TreeSet<String> sharing = new TreeSet<>();
        emails.forEach(
                (name, email) -> {
                    if (!email.isEmpty()
                            && emails.values().stream().filter(email::equals).count() > 1) {
                        sharing.add(name);
                    }
                });
        return sharing;
    }
}
