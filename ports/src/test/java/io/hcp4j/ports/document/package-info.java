/** Tests of documents. */
@NullMarked
package io.hcp4j.ports.document;

import org.jspecify.annotations.NullMarked;
