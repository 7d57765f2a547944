/** What every kind of object has in common: metadata, versions, finalizers, errors. */
@NullMarked
package io.hcp4j.sandbox.machinery;

import org.jspecify.annotations.NullMarked;
