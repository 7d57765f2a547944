package io.hcp4j.domain.validation.hypershift;

import io.hcp4j.domain.validation.schema.Schema;
import io.hcp4j.domain.validation.syntax.Format;

import static io.hcp4j.domain.validation.schema.Schemas.list;
import static io.hcp4j.domain.validation.schema.Schemas.object;
import static io.hcp4j.domain.validation.schema.Schemas.text;

/** What is installed, and from where. */
final class ReleaseSchema {
    private ReleaseSchema() {}

    static Schema release() {
        return object().require(
                        "image",
                        text().length(1, 253)
                                .matching(
                                        Format.IMAGE,
                                        "Image must start with a word character (letters, digits, or underscores)"
                                                + " and contain no white spaces"));
    }

    static Schema imageContentSources() {
        return list(object().require("source", text().atMost(255))
                        .field("mirrors", list(text().atMost(255)).size(0, 255).unique()))
                .size(0, 255);
    }
}
