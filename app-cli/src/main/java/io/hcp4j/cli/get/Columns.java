package io.hcp4j.cli.get;

import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.function.Function;

/**
 * How a table shows objects of a kind.
 *
 * @param headings of the columns
 * @param cells of an object, one for each heading
 */
record Columns(List<String> headings, Function<Document, List<String>> cells) {}
