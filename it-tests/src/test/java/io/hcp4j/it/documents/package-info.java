/** What the documents say, held against what is there. */
@NullMarked
package io.hcp4j.it.documents;

import org.jspecify.annotations.NullMarked;
