/** Tests of the versioned store and of what it keeps on disk. */
@NullMarked
package io.hcp4j.apiserver.storage;

import org.jspecify.annotations.NullMarked;
