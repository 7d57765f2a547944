/** What every transport does, against small servers that answer, break off or stay silent. */
@NullMarked
package io.hcp4j.ports.rest.contract;

import org.jspecify.annotations.NullMarked;
