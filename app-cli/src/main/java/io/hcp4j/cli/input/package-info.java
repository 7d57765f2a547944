/** What command lines name: objects, and files that commands read and write. */
@NullMarked
package io.hcp4j.cli.input;

import org.jspecify.annotations.NullMarked;
