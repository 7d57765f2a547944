/** Certificates and private keys as PEM text, in the forms that programs written in Go take. */
@NullMarked
package io.hcp4j.ports.pem;

import org.jspecify.annotations.NullMarked;
