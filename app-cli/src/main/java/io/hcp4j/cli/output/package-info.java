/** Output formats: tables, JSON, YAML and JSONPath templates. */
@NullMarked
package io.hcp4j.cli.output;

import org.jspecify.annotations.NullMarked;
