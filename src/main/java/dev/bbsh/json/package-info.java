/**
 * JSON documents as values: persistent trees of spans over immutable segments, and places in them.
 *
 * <p>To be read in this order: {@link dev.bbsh.json.Document}; {@link dev.bbsh.json.JsonValue},
 * which is an unchanged {@link dev.bbsh.json.Span} or a {@link dev.bbsh.json.Composite}; the {@link
 * dev.bbsh.json.Piece}s of one, neighbours in a {@link dev.bbsh.json.Run} or a single {@link
 * dev.bbsh.json.SingleChild}, and {@code Pieces}, the tree that holds them; {@link
 * dev.bbsh.json.Place}.
 *
 * <p>Packages below: {@code syntax}, the grammar; {@code tape}, the bytes of a segment, their index
 * and the parser; {@code read}, from files to documents; {@code build} and {@code edit}, documents
 * made of others, changes and differences; {@code text} and {@code analysis}, occurrences of text,
 * duplicate names and sizes.
 */
@NullMarked
package dev.bbsh.json;

import org.jspecify.annotations.NullMarked;
