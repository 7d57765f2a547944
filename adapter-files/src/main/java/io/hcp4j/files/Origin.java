package io.hcp4j.files;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a part of a kubeconfig came from.
 *
 * @param source its name in messages
 * @param folder what relative paths in it are relative to; empty when it may not refer to files at all
 */
record Origin(String source, Optional<Path> folder) {}
