/** {@code create cluster} and {@code create nodepool}: flags to requests, and what to show. */
@NullMarked
package io.hcp4j.cli.create;

import org.jspecify.annotations.NullMarked;
