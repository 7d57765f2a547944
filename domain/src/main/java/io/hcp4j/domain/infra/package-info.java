/** Where hosted clusters run their virtual machines, and whether that infrastructure cluster serves them. */
@NullMarked
package io.hcp4j.domain.infra;

import org.jspecify.annotations.NullMarked;
