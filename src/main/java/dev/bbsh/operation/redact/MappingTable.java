package dev.bbsh.operation.redact;

import dev.bbsh.jira.mapping.IdMapping;

/** The table of an ID mapping that is in no file, as the Migration Assistant writes one. */
final class MappingTable {

    private MappingTable() {}

    /** The CSV with the columns entityType, serverId and cloudId. */
    static String of(IdMapping mapping) {
        StringBuilder table = new StringBuilder("entityType,serverId,cloudId\n");
        mapping.tables()
                .forEach(
                        (namespace, ids) ->
                                ids.pairs(
                                        (server, cloud) ->
                                                table.append(cell(namespace.name()))
                                                        .append(',')
                                                        .append(cell(server))
                                                        .append(',')
                                                        .append(cell(cloud))
                                                        .append('\n')));
        return table.toString();
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch((each) -> ",\"\r\n".indexOf(each) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
