/** What every kind of object has in common: metadata, versions, finalizers, errors. */
@NullMarked
package io.hcp4j.apiserver.registry;

import org.jspecify.annotations.NullMarked;
