/** What every transport does, against small servers that answer, break off or stay silent. */
@NullMarked
package io.hcp4j.kubetesting.transport;

import org.jspecify.annotations.NullMarked;
