package io.hcp4j.cli.output;

/**
 * The value of {@code -o}.
 *
 * @param format the form
 * @param template what a jsonpath prints; without pieces for every other form
 * @param columns those of custom columns; none for every other form
 */
record Output(OutputFormat format, JsonPathTemplate template, CustomColumns columns) {

    static Output in(OutputFormat format) {
        return new Output(format, JsonPathTemplate.parse(""), CustomColumns.none());
    }
}
