package io.hcp4j.cli.output;

/** The forms in which a result can be printed. */
public enum OutputFormat {
    /** Columns for users. */
    TABLE,
    /** More columns. */
    WIDE,
    /** JSON. */
    JSON,
    /** YAML. */
    YAML,
    /** {@code kind/name} only. */
    NAME,
    /** What a template makes of it. */
    JSONPATH,
    /** Columns that the user chooses. */
    CUSTOM_COLUMNS
}
