/** Who owns which fields of an object: server-side apply and {@code metadata.managedFields}. */
@NullMarked
package io.hcp4j.apiserver.patching.ownership;

import org.jspecify.annotations.NullMarked;
