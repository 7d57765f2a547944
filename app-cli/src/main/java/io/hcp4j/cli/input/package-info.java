/** What users give commands: names of objects, files to read and write, and confirmations. */
@NullMarked
package io.hcp4j.cli.input;

import org.jspecify.annotations.NullMarked;
