/** Versions of objects: read at a point in time, written one after the other, followed as they come, kept on disk. */
@NullMarked
package io.hcp4j.apiserver.storage;

import org.jspecify.annotations.NullMarked;
