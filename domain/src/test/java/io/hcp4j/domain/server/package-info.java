/** API servers within the process of a test, with the definitions of HyperShift, and the objects of hosted clusters on them. */
@NullMarked
package io.hcp4j.domain.server;

import org.jspecify.annotations.NullMarked;
