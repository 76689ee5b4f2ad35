/** ID mappings: the Cloud IDs of server IDs, and the files that contain them. */
@NullMarked
package dev.bbsh.jira.mapping;

import org.jspecify.annotations.NullMarked;
