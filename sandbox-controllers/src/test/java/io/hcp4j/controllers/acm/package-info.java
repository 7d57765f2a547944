/** Tests of how the multicluster engine takes hosted clusters in. */
@NullMarked
package io.hcp4j.controllers.acm;

import org.jspecify.annotations.NullMarked;
