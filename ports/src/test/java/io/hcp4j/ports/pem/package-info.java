/** Tests of certificates and keys as PEM text. */
@NullMarked
package io.hcp4j.ports.pem;

import org.jspecify.annotations.NullMarked;
