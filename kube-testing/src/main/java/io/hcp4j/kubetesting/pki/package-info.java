/** Certificates and keys for test servers. */
@NullMarked
package io.hcp4j.kubetesting.pki;

import org.jspecify.annotations.NullMarked;
